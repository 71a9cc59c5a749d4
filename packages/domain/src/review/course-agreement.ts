/**
 * Are two names of one course? Signs, blanks, 《》, numerals, a closing 课程 and a code or an English name behind one of them
 * do not count, nor does what the brackets of one add to the other: 大学物理（A） is 大学物理A and 工程制图（双语） is
 * 工程制图, but 高等数学（上） is not 高等数学（下）.
 */
export function agreeOnName(a: string, b: string): boolean {
  const [first, second] = [plainName(a), plainName(b)];
  const whole = [bare(first), bare(second)] as const;
  const main = [bare(withoutBrackets(first)), bare(withoutBrackets(second))] as const;
  return (
    areOne(...whole) ||
    areOne(main[0], whole[1]) ||
    areOne(whole[0], main[1]) ||
    (areOne(...main) && areNested(additionsIn(first), additionsIn(second)))
  );
}

const plainName = (name: string): string => name.normalize("NFKC").toLowerCase();
const brackets = /\(([^()]*)\)/gu;
const withoutBrackets = (name: string): string => name.replace(brackets, "");

const areOne = (a: string, b: string): boolean =>
  a !== "" && b !== "" && (a === b || a === withoutLatin(b) || withoutLatin(a) === b);

const withoutLatin = (name: string): string => name.replace(/(?<=\p{Script=Han})[a-z\d]{4,}$/u, "");

/** What brackets say beside a code or an English name. */
const additionsIn = (name: string): ReadonlySet<string> =>
  new Set(
    Array.from(name.matchAll(brackets), ([, addition = ""]) => bare(addition)).filter(
      (addition) => !/^[a-z\d]{4,}$/u.test(addition),
    ),
  );

const areNested = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.isSubsetOf(b) || b.isSubsetOf(a);

const bare = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/(?<=.)课程$/u, "")
    .replace(/[一二三四五](?![\p{Script=Han}])/gu, (numeral) => String("零一二三四五".indexOf(numeral)))
    .replace(/i{1,3}$|iv$/u, (numeral) => (numeral === "iv" ? "4" : String(numeral.length)));

/** Are two codes of one course? The number of a class may follow: ME2031-01. */
export function agreeOnCode(a: string, b: string): boolean {
  const [first, second] = [codeOf(a), codeOf(b)];
  return first === second || extendsCode(first, second) || extendsCode(second, first);
}

const codeOf = (code: string): string => code.normalize("NFKC").toUpperCase().replace(/\s+/gu, "");

const extendsCode = (long: string, short: string): boolean =>
  short !== "" && /^[-._(]/u.test(long.slice(short.length)) && long.startsWith(short);

/**
 * Do two lists of people share one? The dot inside a name, written in several ways or left out, does not count. Names in
 * another script, and groups and offices in place of a person, cannot be compared and count as agreeing.
 */
export function agreeOnPeople(a: string, b: string): boolean {
  const [first, second] = [peopleIn(a), peopleIn(b)];
  return first.length === 0 || second.length === 0 || first.some((person) => second.includes(person));
}

const peopleIn = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .replace(/\([^()]*\)/gu, " ")
    .replace(/[·•・‧∙]/gu, "")
    .split(/[\s、,;:/&]+/u)
    .flatMap((each) => Array.from(each.matchAll(joinedName), ([, name = ""]) => name))
    .map((each) => each.replace(/(?<=.{2})(?:副?教授|讲师|老师|博士|助教|高级?工程师)$/u, ""))
    .filter((each) => /^\p{Script=Han}{2,}$/u.test(each) && !office.test(each));

/** 和, 及 and 与 part names of two characters at least, and are a part of others: 甲和乙和丙丁 are two. */
const joinedName = /(.{2,}?)(?:[和及与](?![和及与])(?=.{2})|$)/gu;

const office =
  /(?:课程|教学|专业|研究|团队)(?:组|团队|负责人|主任)?$|[室系部处]$|学院$|中心$|负责人$|主任$|组长?$/u;
