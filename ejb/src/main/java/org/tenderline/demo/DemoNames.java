package org.tenderline.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Plausible Chinese names of people and companies that belong to nobody; the same for the same seed. */
final class DemoNames {

    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严";
    private static final String GIVEN = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂建文辉力斌宇浩凯健俊帆晨轩博雪婷琳慧颖欣怡佳倩玉兰红梅志远海波鹏飞鑫龙翔峰云天华荣新国庆安宁康泰永春秋冬晓东立群思源正阳嘉诚";
    static final List<String> CITIES = List.of("南京", "武汉", "成都", "西安", "郑州", "济南", "长沙", "合肥", "杭州", "福州", "广州", "昆明",
            "贵阳", "太原", "沈阳", "长春", "兰州", "银川", "南宁", "海口", "苏州", "宜昌", "洛阳", "烟台", "徐州", "大同", "包头", "赣州", "绵阳", "柳州");
    static final List<String> TRADES = List.of("电力", "能源", "水电", "轨道交通", "供电", "输变电", "新能源", "热电", "风电", "光伏", "冶金", "石化",
            "水务", "矿业", "核电", "燃气");
    private static final List<String> FORMS = List.of("有限公司", "股份有限公司", "集团有限公司", "有限责任公司", "发展有限公司");
    private static final List<String> WORDS = List.of("华", "恒", "信", "达", "远", "东", "瑞", "科", "泰", "润", "盛", "源", "通", "和", "鼎", "安");

    private final Random random;
    private final Set<String> used = new HashSet<>();

    DemoNames(long seed) {
        random = new Random(seed);
    }

    String person() {
        return unique(() -> character(FAMILY) + character(GIVEN) + (random.nextInt(4) == 0 ? "" : character(GIVEN)));
    }

    String company() {
        return unique(() -> pick(CITIES) + (random.nextInt(3) == 0 ? "" : pick(WORDS) + pick(WORDS)) + pick(TRADES) + pick(FORMS));
    }

    /** Starts with 1, as mobile numbers do, in a block that no operator hands out. */
    String phone() {
        return "100%08d".formatted(random.nextInt(100_000_000));
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String unique(Supplier<String> maker) {
        String name = maker.get();
        while (!used.add(name)) {
            name = maker.get();
        }
        return name;
    }

    private String character(String from) {
        int index = random.nextInt(from.length());
        return from.substring(index, index + 1);
    }
}
