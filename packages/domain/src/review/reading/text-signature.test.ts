import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { bandsOf, NEAR_SAME, type Signature, signatureOf, similarity } from "./text-signature.ts";

const signed = (text: string): Signature => {
  const signature = signatureOf(text);
  if (!signature) throw new Error("too short");
  return signature;
};

/** Sentences as syllabi have them, each with its own words. */
const subjects = ["机构", "轴系", "齿轮", "凸轮", "连杆", "飞轮", "轴承", "联轴器", "弹簧", "机架"];
const verbs = ["分析其运动规律", "校核其强度条件", "设计其结构方案", "测定其工作参数", "说明其应用场合"];
const sentences = (count: number, seed: string): string[] =>
  Array.from({ length: count }, (_, at) => {
    const subject = subjects[(at * 7) % 10] ?? "";
    return `第${at + 1}讲${seed}围绕${subject}展开，学生应能${verbs[at % 5] ?? ""}，并完成第${at * 3 + 2}号${seed}练习。`;
  });

/** The printed words of one school's form, around what is written into it. */
const syllabus = (course: string, topics: readonly string[], indicator: string): string =>
  [
    `《${course}》课程教学大纲`,
    "一、课程基本信息：课程名称、课程代码、学分、学时、适用专业、开课单位、先修课程、课程负责人。",
    `二、课程简介：${course}是面向本科生开设的专业课，围绕${topics.join("、")}等内容展开。`,
    `三、课程目标：${topics.map((topic, at) => `课程目标${at + 1}：能够掌握${topic}的基本原理，并用于解决${course}领域的工程问题。`).join("")}`,
    `四、课程目标与毕业要求的对应关系：支撑毕业要求指标点${indicator}。`,
    `五、教学内容与学时分配：${topics.map((topic, at) => `第${at + 1}章${topic}，讲授${at + 2}学时，重点为${topic}的建模与计算，难点为${topic}的工程应用。`).join("")}`,
    "六、课程考核：过程考核占40%，期末考试占60%，各环节按百分制评定，并对应课程目标。",
    "七、教材与参考书目：以国家级规划教材为主，参考书由任课教师在开课前公布。",
  ].join("\n");

describe("two texts", () => {
  const original = sentences(100, "机械原理").join("\n");

  it("are the same whatever their lines, blanks and signs", () => {
    const reflowed = original.replaceAll("\n", "  ").replaceAll("，", ", ").replaceAll("1", "１");
    expect(similarity(signed(original), signed(reflowed))).toBe(1);
  });

  it("stay near the same where one sentence in twenty is written anew", () => {
    const own = sentences(100, "机械原理");
    const edited = own.map((sentence, at) =>
      at % 20 === 3 ? `本讲改为翻转课堂，由学生分组汇报${at}个案例并互评。` : sentence,
    );
    const share = similarity(signed(own.join("")), signed(edited.join("")));
    expect(share).toBeGreaterThan(NEAR_SAME);
    expect(share).toBeLessThan(1);
  });

  it("stay below the threshold where they share no more than a form", () => {
    const mechanics = syllabus(
      "机械原理",
      ["平面机构", "连杆机构", "凸轮机构", "齿轮机构", "轮系"],
      "1.3、3.1",
    );
    const circuits = syllabus(
      "电路分析",
      ["直流电路", "暂态过程", "正弦稳态", "三相电路", "频率响应"],
      "1.2、2.1",
    );
    expect(similarity(signed(mechanics), signed(circuits))).toBeLessThan(NEAR_SAME);
  });

  it("have little in common where they are of different courses", () => {
    expect(similarity(signed(original), signed(sentences(100, "有机化学").join("")))).toBeLessThan(0.6);
  });
});

describe("a signature", () => {
  it("is none below 200 letters, which signs and blanks do not add to", () => {
    expect(signatureOf("题".repeat(199) + "，。 ".repeat(50))).toBeNull();
    expect(signatureOf("题".repeat(200))).toHaveLength(64);
  });

  it("is what it was in earlier years", () => {
    expect(signed(sentences(20, "材料力学").join("")).slice(0, 4)).toMatchInlineSnapshot(`
      [
        23685225,
        27726408,
        13770942,
        4488454,
      ]
    `);
  });

  it("estimates the share of common sequences", () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(..."天地玄黄宇宙洪荒日月盈昃"), minLength: 8, maxLength: 8 }),
      {
        minLength: 60,
        maxLength: 120,
      },
    );
    const exact = (a: string, b: string): number => {
      const [of, other] = [a, b].map(
        (text) => new Set(Array.from({ length: text.length - 4 }, (_, at) => text.slice(at, at + 5))),
      );
      if (!of || !other) return 0;
      return of.intersection(other).size / of.union(other).size;
    };
    fc.assert(
      fc.property(words, fc.double({ min: 0, max: 1, noNaN: true }), (all, kept) => {
        const a = all.join("");
        const b = all.slice(0, Math.max(30, Math.floor(all.length * kept))).join("");
        expect(Math.abs(similarity(signed(a), signed(b)) - exact(a, b))).toBeLessThan(0.3);
      }),
    );
  });
});

test("a sign that is rare makes no other signature of a text of common ones", () => {
  const unit = fc.constantFrom(
    ..."机械原理AZaz09ＡＺａｚ０９，。：；、《》【】“”—·×≥　 \t\n-_.:%/々".split(""),
  );
  fc.assert(
    fc.property(fc.string({ unit, minLength: 400, maxLength: 600 }), (text) => {
      expect(signatureOf(text)).toEqual(signatureOf(`${text}†`));
    }),
  );
});

describe("bands", () => {
  it("are 16 integers as PostgreSQL keeps them", () => {
    const bands = bandsOf(signed(sentences(30, "电工学").join("")));
    expect(new Set(bands).size).toBe(16);
    for (const band of bands) expect(band).toBe(band | 0);
  });

  it("meet where texts are near the same, and hardly where they are not", () => {
    const own = sentences(100, "机械原理");
    const edited = own.map((sentence, at) => (at % 20 === 3 ? "本讲由学生分组汇报并互评。" : sentence));
    const shared = (a: string, b: string): number =>
      new Set(bandsOf(signed(a))).intersection(new Set(bandsOf(signed(b)))).size;
    expect(shared(own.join(""), edited.join(""))).toBeGreaterThan(4);
    expect(shared(own.join(""), syllabus("电路分析", ["直流电路", "暂态过程", "正弦稳态"], "1.2"))).toBe(0);
  });
});
