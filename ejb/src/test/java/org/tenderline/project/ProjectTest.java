package org.tenderline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.tenderline.approval.ApprovalOutcome;

class ProjectTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 9, 0);
    private static final LocalDate TODAY = NOW.toLocalDate();

    @Test
    void isTrackedAtOnceBelowTheThreshold() {
        assertThat(project().getState()).isEqualTo(ProjectState.TRACKING);
        assertThat(project().getForm()).isEqualTo(ProjectForm.REGISTRATION);
    }

    @Test
    void isTrackedWhenItsReviewIsApproved() {
        Project project = project();
        project.startReview();
        assertThat(project.getState()).isEqualTo(ProjectState.INITIATION_REVIEW);
        assertThat(project.isReviewRunning()).isTrue();
        project.reviewDecided(ApprovalOutcome.APPROVED, TODAY);
        assertThat(project.getState()).isEqualTo(ProjectState.TRACKING);
        assertThat(project.getForm()).isEqualTo(ProjectForm.INITIATION);
    }

    @Test
    void staysInReviewWhenRejectedAndMayBeSubmittedAgain() {
        Project project = project();
        project.startReview();
        project.reviewDecided(ApprovalOutcome.REJECTED, TODAY);
        assertThat(project.getState()).isEqualTo(ProjectState.INITIATION_REVIEW);
        assertThat(project.isReviewRunning()).isFalse();
        project.startReview();
        assertThat(project.isReviewRunning()).isTrue();
    }

    @Test
    void aLateDecisionDoesNotOpenAClosedProject() {
        Project project = project();
        project.startReview();
        project.close("取消招标", NOW);
        project.reviewDecided(ApprovalOutcome.WITHDRAWN, TODAY);
        assertThat(project.getState()).isEqualTo(ProjectState.CLOSED);
    }

    @Test
    void anOutcomeCompletesTheTrackingOnce() {
        Project project = project();
        project.completeWith(ProjectState.WON, TODAY, new BigDecimal("100.00"), NOW);
        assertThat(project.getState()).isEqualTo(ProjectState.WON);
        assertThatThrownBy(() -> project.completeWith(ProjectState.LOST, TODAY, null, NOW)).hasMessageContaining("WRONG_STATE");
        assertThatThrownBy(() -> project.close("晚了", NOW)).hasMessageContaining("WRONG_STATE");
    }

    @Test
    void noOutcomeDuringTheReview() {
        Project project = project();
        project.startReview();
        assertThatThrownBy(() -> project.completeWith(ProjectState.WON, TODAY, null, NOW)).hasMessageContaining("WRONG_STATE");
    }

    private static Project project() {
        ProjectDraft draft = new ProjectDraft();
        draft.setName("某电厂监控系统改造");
        draft.setEstimatedAmount(new BigDecimal("100.00"));
        return new Project("DWHZ-2026-000001", draft, 1L, 2L, NOW);
    }
}
