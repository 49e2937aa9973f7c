package org.tenderline.project;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.scope.Records;

/** The rows that belong to a project: initiation data, team, decision group. Their project was loaded within scope before. */
@Dependent
public class ProjectSheets {

    private static final int MAXIMUM = 20_000;

    @Inject
    private Records records;

    @Inject
    private OrganizationQueries organization;

    /** Writes what differs; an unchanged row stays as it is. */
    void store(Project project, ProjectDraft draft) {
        storeInitiation(project.getId(), draft.getInitiation());
        storeTeam(project.getId(), draft.getInitiation().getTeam());
        storeDecisionGroup(project.getId(), draft.getDecisionGroup());
    }

    /** The project as it was filled in, with its child rows. */
    ProjectDraft load(Project project) {
        return load(List.of(project)).get(project.getId());
    }

    /** As {@link #load(Project)} for many, in three statements. */
    Map<Long, ProjectDraft> load(Collection<Project> projects) {
        Map<Long, ProjectDraft> drafts = new HashMap<>();
        projects.forEach(project -> drafts.put(project.getId(), ProjectDraft.of(project)));
        if (projects.isEmpty()) {
            return drafts;
        }
        Collection<Long> ids = drafts.keySet();
        records.select(ProjectInitiation.class).where("e.projectId in ?", ids).list(MAXIMUM)
                .forEach(row -> drafts.get(row.getProjectId()).setInitiation(row.draft()));
        records.select(TeamMember.class).join("join Person p on p.id = e.personId").where("e.projectId in ?", ids)
                .list("new org.tenderline.project.TeamRow(e.projectId, p.username, p.name, e.duty)", TeamRow.class, MAXIMUM)
                .forEach(row -> drafts.get(row.projectId()).getInitiation().getTeam().add(row.entry()));
        records.select(DecisionMember.class).join("join CustomerCard c on c.id = e.cardId").where("e.projectId in ?", ids)
                .list("new org.tenderline.project.DecisionRow(e.projectId, e.cardId, c.name, e.role)", DecisionRow.class, MAXIMUM)
                .forEach(row -> drafts.get(row.projectId()).getDecisionGroup().add(row.entry()));
        return drafts;
    }

    private void storeInitiation(Long projectId, InitiationDraft draft) {
        Optional<ProjectInitiation> stored = records.select(ProjectInitiation.class).where("e.projectId = ?", projectId).first();
        if (stored.isPresent()) {
            stored.get().fill(draft);
        } else if (!draft.isEmpty()) {
            ProjectInitiation initiation = new ProjectInitiation(projectId);
            initiation.fill(draft);
            records.add(initiation);
        }
    }

    private void storeTeam(Long projectId, List<TeamEntry> team) {
        Map<Long, TeamMember> stored = records.select(TeamMember.class).where("e.projectId = ?", projectId).list(MAXIMUM).stream()
                .collect(Collectors.toMap(TeamMember::getPersonId, Function.identity()));
        for (TeamEntry entry : team) {
            Long personId = organization.personByUsername(entry.getUsername()).orElseThrow().getId();
            TeamMember member = stored.remove(personId);
            if (member == null) {
                records.add(new TeamMember(projectId, personId, entry.getDuty()));
            } else {
                member.charge(entry.getDuty());
            }
        }
        stored.values().forEach(records::remove);
    }

    private void storeDecisionGroup(Long projectId, List<DecisionEntry> group) {
        Map<Long, DecisionMember> stored = records.select(DecisionMember.class).where("e.projectId = ?", projectId).list(MAXIMUM)
                .stream().collect(Collectors.toMap(DecisionMember::getCardId, Function.identity()));
        for (DecisionEntry entry : group) {
            DecisionMember member = stored.remove(entry.getCardId());
            if (member == null) {
                records.add(new DecisionMember(projectId, entry.getCardId(), entry.getRole()));
            } else {
                member.plays(entry.getRole());
            }
        }
        stored.values().forEach(records::remove);
    }
}
