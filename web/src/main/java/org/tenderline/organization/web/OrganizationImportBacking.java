package org.tenderline.organization.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.organization.ImportEffect;
import org.tenderline.organization.ImportLine;
import org.tenderline.organization.ImportQueries;
import org.tenderline.organization.ImportRun;
import org.tenderline.organization.ImportedLine;
import org.tenderline.organization.OrganizationImport;
import org.tenderline.security.Caller;
import org.tenderline.shared.Violations;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.LazyPage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /organization/import}: template, upload, rehearsal, error file, and the import itself. The lines wait in the view between two clicks. */
@Named
@ViewScoped
public class OrganizationImportBacking implements Serializable {

    @Inject
    private transient OrganizationImport service;

    @Inject
    private transient ImportQueries queries;

    private transient Part file;
    private String fileName;
    private List<ImportLine> lines;
    private List<ImportedLine> rehearsed;
    private LazyPage<ImportRun> runs;

    @PostConstruct
    void load() {
        runs = new LazyPage<>(request -> queries.runs(request));
    }

    public void template() {
        workbook().sendTemplate();
    }

    public void chart() {
        workbook().sendChart(queries.present());
    }

    public void rehearse() {
        rehearsed = null;
        new Violations().required("file", file).throwIfAny();
        fileName = file.getSubmittedFileName();
        try (InputStream content = file.getInputStream()) {
            lines = workbook().read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rehearsed = service.rehearse(lines);
    }

    public void errors() {
        workbook().sendRefused(rehearsed);
    }

    public String carryOut(boolean withoutRefused) {
        Long run = service.carryOut(fileName, lines, withoutRefused);
        Feedback.done("organization_import.done");
        return "/organization/import-run?faces-redirect=true&id=" + run;
    }

    public String summary(ImportedLine line) {
        return line.line().sheet().columns().stream().map(column -> words().shown(line.line(), column)).filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    }

    public String reasons(ImportedLine line) {
        return line.refusal() == null ? "" : words().reasons(line);
    }

    public long count(ImportEffect effect) {
        return rehearsed.stream().filter(line -> line.effect() == effect).count();
    }

    /** The lines that would do something, refused ones first. */
    public List<ImportedLine> getTelling() {
        return rehearsed.stream().filter(line -> line.effect() != ImportEffect.UNCHANGED)
            .sorted((one, other) -> Boolean.compare(other.effect() == ImportEffect.REFUSED, one.effect() == ImportEffect.REFUSED)).toList();
    }

    public boolean isRehearsed() {
        return rehearsed != null;
    }

    /** Whether there is anything to carry out. */
    public boolean isChanging() {
        return isRehearsed() && count(ImportEffect.UNCHANGED) + count(ImportEffect.REFUSED) < rehearsed.size();
    }

    public boolean isRefusing() {
        return isRehearsed() && count(ImportEffect.REFUSED) > 0;
    }

    private static ImportWords words() {
        return new ImportWords(Caller.current().locale());
    }

    private static ImportWorkbook workbook() {
        return new ImportWorkbook(words());
    }

    public LazyPage<ImportRun> getRuns() {
        return runs;
    }

    public String getFileName() {
        return fileName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
