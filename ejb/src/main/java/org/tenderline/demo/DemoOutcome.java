package org.tenderline.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tenderline.bid.BidderForm;
import org.tenderline.bid.OutcomeForm;
import org.tenderline.bid.OutcomeResult;
import org.tenderline.demo.DemoPlan.Fate;

/** What a demo bid brought. */
final class DemoOutcome {

    private static final List<String> COMPETITORS = List.of("东海电气股份", "中原自动化", "北辰继电", "西岭控制技术", "南澜电力科技", "江淮智能", "天枢系统工程");

    private DemoOutcome() {
    }

    static OutcomeForm of(DemoPlan plan, LocalDate opening, int index, Random random) {
        // what was forgotten is filled in some day
        OutcomeResult result = plan.fate() == Fate.FORGOTTEN ? OutcomeResult.LOST : OutcomeResult.valueOf(plan.fate().name());
        if (result == OutcomeResult.ABANDONED) {
            return new OutcomeForm(opening, result, null, null, null, List.of(), List.of("商务条款"), "付款条件无法接受,放弃投标", null);
        }
        BigDecimal price = share(plan.amount(), 85 + random.nextInt(14));
        List<BidderForm> bidders = new ArrayList<>();
        int first = random.nextInt(COMPETITORS.size());
        int count = 2 + random.nextInt(3);
        for (int bidder = 0; bidder < count; bidder++) {
            bidders.add(new BidderForm(COMPETITORS.get((first + bidder) % COMPETITORS.size()),
                    random.nextInt(6) == 0 ? null : share(plan.amount(), 84 + random.nextInt(20))));
        }
        boolean won = result == OutcomeResult.WON;
        String contract = won && random.nextInt(10) > 0 ? contractNumber(plan, opening, index) : null;
        return new OutcomeForm(opening, result, price, won ? 1 : 2 + random.nextInt(count), won ? null : bidders.get(0).name(), bidders,
                List.of(won ? "技术方案" : "价格"), null, contract);
    }

    static String contractNumber(DemoPlan plan, LocalDate opening, int index) {
        return "%s-HT-%d-%06d".formatted(plan.subsidiary(), opening.getYear(), index);
    }

    private static BigDecimal share(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
