import { roleNames } from "../access/roles.ts";
import { formatDay } from "../calendar/format-date.ts";
import { assertNever } from "../kernel/assert-never.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import { findingRuleNames } from "../review/finding-rule-names.ts";
import { verdictNames } from "../review/severity.ts";
import { type Binding, bindingRemarks } from "./binding.ts";
import { addedSlotEntries, checklistEntries } from "./checklist-entries.ts";
import { gravityNames } from "./gravity.ts";
import type { AssociationPack, NoticePack, Pack, ReferencePack, SchoolPack, SchoolRule } from "./pack.ts";
import type { PackEntry, SectionId } from "./pack-entry.ts";
import { clauseField, entry, field, join, same, text } from "./pack-entry-parts.ts";
import { defaultParameters, type Parameters } from "./parameters.ts";
import { type Regime, regimeNames } from "./regime.ts";
import { remarkText } from "./remark.ts";
import { type PolicyRule, policyRules, ruleNames } from "./rule.ts";
import { dayText, timingText } from "./timing-text.ts";

/**
 * Everything that a pack says, in reading order: what the document is, its dates, then its lists and numbers. What it
 * leaves open is said by the parameters.
 */
export function packEntries(pack: Pack, parameters: Parameters = defaultParameters): readonly PackEntry[] {
  const head = documentEntries(pack);
  switch (pack.level) {
    case "association":
      return [...head, ...associationEntries(pack, parameters)];
    case "school":
      return [...head, ...schoolEntries(pack, parameters)];
    case "notice":
      return [...head, ...noticeEntries(pack)];
    case "reference":
      return [...head, ...pack.entries.map(referenceEntry)];
    default:
      return assertNever(pack);
  }
}

function documentEntries(pack: Pack): PackEntry[] {
  const { document, effective, authority } = pack;
  return [
    fact("document.title", text("文件名称", "Title"), same(document.title)),
    fact("document.number", text("文号", "Number"), document.number === null ? none : same(document.number)),
    fact("document.issued", text("发布日期", "Issued"), document.issued ? day(document.issued) : none),
    fact("effective", text("施行期", "In force"), spanText(effective.from, effective.to)),
    fact("authority", text("发文单位", "Authority"), authority),
    ...(pack.level === "association"
      ? [
          fact("agency", text("受理机构", "Recipient"), pack.agency),
          fact("words", text("认证类别的称呼", "Words for this kind"), same(pack.words.join("、"))),
        ]
      : []),
  ];
}

function associationEntries(pack: AssociationPack, parameters: Parameters): PackEntry[] {
  return [
    ...policyRules.flatMap((rule) => {
      const said = pack.rules[rule];
      return said ? [ruleEntry(`rules.${rule}`, "rules", rule, { said, pack, parameters })] : [];
    }),
    ...evidenceEntries(pack),
    ...reviewEntries(pack.review),
    ...figureEntries(pack),
  ];
}

function schoolEntries(pack: SchoolPack, parameters: Parameters): PackEntry[] {
  const regimes = Object.entries(pack.regimes) as [Regime, NonNullable<SchoolPack["regimes"][Regime]>][]; // its keys
  return [
    ...regimes.flatMap(([regime, { office, rules }]) => [
      fact(
        `regimes.${regime}.office`,
        join(regimeNames[regime], text("牵头部门", "office in charge")),
        office,
        `regime-${regime}`,
      ),
      ...policyRules.flatMap((rule) => {
        const said = rules[rule];
        return said
          ? [
              ruleEntry(`regimes.${regime}.rules.${rule}`, `regime-${regime}`, rule, {
                said,
                pack,
                parameters,
              }),
            ]
          : [];
      }),
    ]),
    ...(pack.collegeCheck ? [collegeCheckEntry(pack.collegeCheck)] : []),
    ...regimes.flatMap(([regime, { checklist }]) => addedSlotEntries(regime, checklist.slots)),
    ...pack.exemptions.map(exemptionEntry),
    ...(pack.analogy ? [analogyEntry(pack.analogy)] : []),
    ...evidenceEntries(pack),
    ...figureEntries(pack),
  ];
}

const noticeEntries = (pack: NoticePack): PackEntry[] => [
  ...policyRules.flatMap((rule) => {
    const said = pack.rules[rule];
    if (!said) return [];
    const when = untilText(said.due);
    return [entry(`rules.${rule}`, "rules", ruleNames[rule], when, said.citation, { rule })];
  }),
  ...pack.windows.map(({ rule, from, to, citation }) =>
    entry(
      `windows.${rule}`,
      "windows",
      ruleNames[rule],
      from === null ? untilText(to) : spanText(from, to),
      citation,
      { rule },
    ),
  ),
];

function referenceEntry({
  id,
  name,
  from,
  to,
  yearsAfter,
  citation,
}: ReferencePack["entries"][number]): PackEntry {
  const [first, last] = [dayText(from), dayText(to)];
  const span = first.zh === last.zh ? first : text(`${first.zh}至${last.zh}`, `${first.en} to ${last.en}`);
  const when =
    yearsAfter === 0
      ? text(`报备当年${span.zh}`, `${span.en} of the year of the filing`)
      : text(`报备次年${span.zh}`, `${span.en} of the year after the filing`);
  return entry(`entries.${id}`, "entries", name, when, citation);
}

interface Said {
  readonly said: SchoolRule & { readonly binds?: Binding };
  readonly pack: Pick<SchoolPack, "evidenceLists">;
  readonly parameters: Parameters;
}

function ruleEntry(
  path: string,
  section: SectionId,
  rule: PolicyRule,
  { said, pack: { evidenceLists }, parameters }: Said,
): PackEntry {
  const { timing, consequence, gravity, owner, evidence, ladder, citation, binds = "agency" } = said;
  const name = said.name ?? ruleNames[rule];
  const list = evidence ? (evidenceLists[evidence]?.name ?? text("材料清单", "Checklist of material")) : null;
  const when = inBrackets(timingText(timing, parameters), bindingRemarks[binds]);
  const remark = said.remark && remarkText(said.remark, parameters, null);
  const items = evidence ? evidenceLists[evidence]?.items.map((item) => item.name) : undefined;
  return {
    section,
    row: {
      ...{ path, rule, name, when, clause: citation.clause },
      ...(owner ? { owner } : {}),
      ...(gravity ? { gravity } : {}),
      ...(consequence ? { consequence } : {}),
      ...(remark ? { remark } : {}),
      ...(items ? { evidence: items } : {}),
    },
    fields: [
      field("timing", text("时间", "When"), when),
      ...(said.name ? [field("name", text("名称", "Name"), said.name)] : []),
      ...(consequence ? [field("consequence", text("逾期后果", "Consequence"), consequence)] : []),
      ...(remark ? [field("remark", text("说明", "Remark"), remark)] : []),
      ...(gravity ? [field("gravity", text("后果程度", "Gravity"), gravityNames[gravity])] : []),
      ...(owner ? [field("owner", text("责任人", "Owner"), roleNames[owner])] : []),
      ...(list ? [field("evidence", text("材料", "Evidence"), list)] : []),
      ...(ladder ? [field("ladder", text("提醒方式", "Reminders"), same(ladder))] : []),
      clauseField(citation.clause),
    ],
  };
}

const inBrackets = (said: Text, remark: Text | null): Text =>
  remark === null ? said : text(`${said.zh}（${remark.zh}）`, `${said.en} (${remark.en})`);

const evidenceEntries = ({ evidenceLists }: Pick<SchoolPack, "evidenceLists">): PackEntry[] =>
  Object.entries(evidenceLists).flatMap(([list, { name, items }]) =>
    items.map((item) =>
      entry(
        `evidenceLists.${list}.items.${item.id}`,
        "evidence",
        item.name,
        item.attached ? inBrackets(name, askedNames[item.attached.asked]) : name,
        item.citation,
        {},
        item.attached ? [field("words", text("识别词", "Words"), same(item.attached.words.join("、")))] : [],
      ),
    ),
  );

const askedNames: Record<"always" | "where-any", Text> = {
  always: text("附件", "attachment"),
  "where-any": text("附件，如有", "attachment, where there is any"),
};

function reviewEntries(review: AssociationPack["review"]): PackEntry[] {
  if (!("sameAs" in review))
    return [...checklistEntries(review.checklist), ...findingEntries(review.findings)];
  const name = text("材料清单和系统预审", "Checklist and automatic checks");
  return [fact("review.sameAs", name, text(`同 ${review.sameAs}`, `as in ${review.sameAs}`), "checklist")];
}

type Review = Exclude<AssociationPack["review"], { readonly sameAs: string }>;

const findingEntries = (findings: Review["findings"]): PackEntry[] =>
  (Object.keys(findings) as (keyof Review["findings"])[]).map(
    (
      rule, // its keys
    ) =>
      entry(
        `review.findings.${rule}`,
        "findings",
        findingRuleNames[rule],
        verdictNames[findings[rule].severity],
        findings[rule].citation,
      ),
  );

const figureEntries = ({ figures }: Pick<SchoolPack, "figures">): PackEntry[] =>
  figures.map(({ id, name, value, unit, citation }) => {
    const [zh, en] =
      typeof value === "number"
        ? [`${value}`, `${value}`]
        : [`${value.from}至${value.to}`, `${value.from} to ${value.to}`];
    return entry(`figures.${id}`, "figures", name, text(`${zh}${unit.zh}`, `${en} ${unit.en}`), citation);
  });

const exemptionEntry = ({ code, name, reason, citation }: SchoolPack["exemptions"][number]): PackEntry =>
  entry(`exemptions.${code}`, "exemptions", same(`${code} ${name}`), reason, citation);

const collegeCheckEntry = (citation: NonNullable<SchoolPack["collegeCheck"]>): PackEntry =>
  entry(
    "collegeCheck",
    "checklist",
    text("两级审核", "Two levels of review"),
    text("学院审核后报送学校", "the college reviews before the school"),
    citation,
  );

const analogyEntry = ({ regime, citation }: NonNullable<SchoolPack["analogy"]>): PackEntry =>
  entry(
    "analogy",
    "analogy",
    text("其他类别的认证", "Other kinds of accreditation"),
    text(`参照${regimeNames[regime].zh}执行`, `follow the rules of: ${regimeNames[regime].en}`),
    citation,
  );

/** What the document is: one value that no clause of it states. */
const fact = (path: string, name: Text, when: Text, section: SectionId = "document"): PackEntry => ({
  section,
  row: { path, name, when, clause: null },
  fields: [field("", text("", ""), when)],
});

const none: Text = { zh: "未印", en: "not printed" };
const day = (date: LocalDate): Text => ({ zh: formatDay(date, "zh"), en: formatDay(date, "en") });
const untilText = (to: LocalDate): Text => ({ zh: `${day(to).zh}前`, en: `by ${day(to).en}` });

function spanText(from: LocalDate | null, to: LocalDate | null): Text {
  if (from && to) return text(`${day(from).zh}至${day(to).zh}`, `${day(from).en} to ${day(to).en}`);
  if (from) return text(`${day(from).zh}起`, `from ${day(from).en}`);
  return to ? text(`至${day(to).zh}`, `until ${day(to).en}`) : text("未写明", "not stated");
}
