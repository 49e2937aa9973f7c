package org.tenderline.demo;

import static org.tenderline.security.Role.*;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tenderline.account.PasswordService;
import org.tenderline.organization.OrganizationUnit;
import org.tenderline.organization.Person;
import org.tenderline.organization.Position;
import org.tenderline.organization.UnitKind;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.security.Role;
import org.tenderline.security.scope.Records;

/** The org chart of the demo group and its people; user names as the demo's table of accounts says. */
@Stateless
public class DemoOrganization {

    /** Printed at every demo start; an installation without the demo has no such account. */
    private static final String PASSWORD = "Tenderline#2026";
    static final int REPRESENTATIVES = 5;
    private static final LocalDate FOUNDED = LocalDate.of(2022, 1, 1);
    static final String[][] SUBSIDIARIES = {
        {"DWHZ", "电网合资公司"}, {"NZMZ", "南自美卓"}, {"SDZD", "水电自动化有限公司"}, {"CXDW", "城乡电网自动化有限公司"}, {"DLDZ", "电力电子事业部"},
        {"XNYG", "新能源工程"}, {"GDJT", "轨道交通"}, {"XXJS", "信息技术"}, {"JNJP", "节能减排事业部"}, {"NZHJ", "南自海吉"},
        {"SCZZ", "生产制造事业部"}, {"HDCT", "华电成套"}, {"WHTH", "武汉天和"}, {"JSSN", "江苏上能"}, {"HDDL", "华盾电力"}};
    static final List<String> REGIONS = List.of("江苏", "安徽", "浙江", "湖北", "四川", "陕西", "河南", "山东", "湖南", "广东", "云南", "贵州", "山西",
            "辽宁", "甘肃", "广西", "福建", "江西", "河北", "内蒙古");

    @Inject
    private Records records;

    @Inject
    private PasswordService passwords;

    private DemoNames names;

    /** Adds all units, people and positions. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void build() {
        names = new DemoNames(20_261);
        OrganizationUnit group = unit(null, UnitKind.GROUP, "GROUP", "华东自动化集团", 0);
        headquarters(group);
        for (int index = 0; index < SUBSIDIARIES.length; index++) {
            subsidiary(group, SUBSIDIARIES[index][0], SUBSIDIARIES[index][1], index + 1);
        }
    }

    /** Opens everybody's account with the demo's one password. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void openAccounts() {
        List<Long> people = records.select(Person.class).list(1_000).stream().map(Person::getId).toList();
        passwords.openDemoAccounts(people, PASSWORD);
    }

    private void headquarters(OrganizationUnit group) {
        OrganizationUnit headquarters = unit(group, UnitKind.HEADQUARTERS, "HQ", "集团本部", 0);
        OrganizationUnit leadership = unit(headquarters, UnitKind.DEPARTMENT, "HQ-LEADERSHIP", "公司领导", 1);
        person("gm", leadership, GROUP_GM);
        person("group.vp", leadership, GROUP_MARKETING_VP, GROUP_LEADER);
        person("cfo", leadership, CFO);
        OrganizationUnit market = unit(headquarters, UnitKind.DEPARTMENT, "HQ-MARKET", "市场管理部", 2);
        person("market", market, MARKET_DEPARTMENT, ERP_OPERATOR);
        person("steward", market, DATA_STEWARD);
        OrganizationUnit finance = unit(headquarters, UnitKind.DEPARTMENT, "HQ-FINANCE", "财务部", 3);
        person("hq.finance", finance, HQ_FINANCE_HEAD);
        person("accountant", finance, EXECUTING_ACCOUNTANT);
        person("legal", unit(headquarters, UnitKind.DEPARTMENT, "HQ-LEGAL", "政法部", 4), LEGAL);
        person("office", unit(headquarters, UnitKind.DEPARTMENT, "HQ-OFFICE", "办公室", 5), GENERAL_OFFICE);
        person("rd", unit(headquarters, UnitKind.DEPARTMENT, "HQ-RD", "研发中心", 6), RD_LEADER);
        OrganizationUnit computing = unit(headquarters, UnitKind.DEPARTMENT, "HQ-IT", "信息中心", 7);
        person("sysadmin", computing, SYSTEM_ADMINISTRATOR);
        person("secadmin", computing, SECURITY_ADMINISTRATOR);
        person("auditor", computing, AUDIT_ADMINISTRATOR);
    }

    private void subsidiary(OrganizationUnit group, String code, String name, int order) {
        String suffix = "." + code.toLowerCase(Locale.ROOT);
        OrganizationUnit subsidiary = unit(group, UnitKind.SUBSIDIARY, code, name, order);
        person("gm" + suffix, subsidiary, SUBSIDIARY_GM);
        OrganizationUnit sales = unit(subsidiary, UnitKind.DEPARTMENT, code + "-SALES", "市场营销部", 1);
        person("vp" + suffix, sales, MARKETING_VP);
        person("director" + suffix, sales, MARKETING_DIRECTOR);
        for (int index = 1; index <= REPRESENTATIVES; index++) {
            String region = REGIONS.get((order * 3 + index) % REGIONS.size());
            person("sales" + index + suffix, unit(sales, UnitKind.REGION, code + "-REGION-" + index, region, index), REPRESENTATIVE);
        }
        person("commerce" + suffix, unit(subsidiary, UnitKind.DEPARTMENT, code + "-COMMERCE", "商务部", 2), COMMERCE);
        person("finance" + suffix, unit(subsidiary, UnitKind.DEPARTMENT, code + "-FINANCE", "财务部", 3), SUBSIDIARY_FINANCE_HEAD);
        person("office" + suffix, unit(subsidiary, UnitKind.DEPARTMENT, code + "-ADMINISTRATION", "综管部", 4), GENERAL_ADMINISTRATION);
    }

    private OrganizationUnit unit(OrganizationUnit parent, UnitKind kind, String code, String name, int order) {
        OrganizationUnit unit = new OrganizationUnit(parent, kind, code, name, order);
        records.add(unit);
        records.flush();
        return unit;
    }

    private void person(String username, OrganizationUnit unit, Role... roles) {
        Person person = new Person(username, names.person(), unit);
        person.reachableAt(username + "@huadong.example", names.phone());
        records.add(person);
        records.flush();
        for (Role role : roles) {
            records.add(new Position(person, role, unit, FOUNDED));
        }
    }
}
