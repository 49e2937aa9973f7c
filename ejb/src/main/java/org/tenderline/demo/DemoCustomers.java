package org.tenderline.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.tenderline.customer.CardDraft;
import org.tenderline.customer.Customer;
import org.tenderline.customer.CustomerDraft;
import org.tenderline.customer.CustomerService;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;
import org.tenderline.shared.BusinessClock;

/** The demo's customer library: organizations and the people in them. */
@Stateless
public class DemoCustomers {

    static final int CUSTOMERS = 600;
    static final int BLOCK = 100;
    private static final List<String> GROUPS = List.of("华电", "华能", "大唐", "中电投", "国电", "国网", "国网", "国网", "南网", "南网", "神华", "地电",
            "系统外", "系统外", "系统外", "国外");
    private static final List<String> TITLES = List.of("总经理", "副总经理", "总工程师", "物资部主任", "生技部主任", "招标专责", "设备部经理", "计划部主任",
            "运维班长", "采购经理");
    private static final List<String> DECISION_ROLES = List.of("决策人", "技术评委", "商务评委", "使用部门", "影响人");
    private static final List<String> ATTITUDES = List.of("支持", "中立", "待了解");

    @Inject
    private CustomerService customers;

    @Inject
    private DemoPeople people;

    /** Adds one block of organizations with one to three people each, as the data steward did when the library began. */
    @Requires(Right.ORGANIZATION_EDIT)
    public void build(int block, LocalDateTime from) {
        DemoNames names = new DemoNames(20_263);
        Random random = new Random(20_264 + block);
        // names of earlier blocks are drawn again, so that none comes twice
        for (int skipped = 0; skipped < block * BLOCK; skipped++) {
            names.company();
        }
        people.as("steward", () -> {
            for (int index = 0; index < BLOCK; index++) {
                BusinessClock.travelTo(from.plusMinutes(30L * (block * BLOCK + index)));
                add(names.company(), names, random);
            }
            return null;
        });
        BusinessClock.travelBack();
    }

    private void add(String name, DemoNames names, Random random) {
        String group = name.contains("电力") || name.contains("供电") ? "国网" : pick(GROUPS, random);
        Customer customer = customers.add(new CustomerDraft(name, name.substring(0, 4), group,
                pick(DemoOrganization.REGIONS, random)));
        DemoNames persons = new DemoNames(random.nextLong());
        int cards = 1 + random.nextInt(3);
        for (int card = 0; card < cards; card++) {
            customers.addCard(customer.getId(), new CardDraft(persons.person(), pick(TITLES, random), persons.phone(),
                    pick(DECISION_ROLES, random), pick(ATTITUDES, random), null, null));
        }
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
