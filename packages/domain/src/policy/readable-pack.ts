import type { Text } from "../kernel/text.ts";
import type { Pack, PackLevel } from "./pack.ts";
import { packEntries } from "./pack-entries.ts";
import type { PackRow, SectionId } from "./pack-entry.ts";
import { defaultParameters, type Parameters } from "./parameters.ts";
import { type Regime, regimeNames } from "./regime.ts";
import { documentName } from "./resolve-citation.ts";

/** A pack as a document that a person reads: every date, list and number beside its clause, in both languages. */
export interface ReadablePack {
  readonly id: string;
  readonly series: string;
  readonly level: PackLevel;
  /** The short word for the document, and its title and number as printed. */
  readonly shortName: Text;
  readonly document: string;
  readonly sections: readonly ReadableSection[];
}

export interface ReadableSection {
  readonly id: SectionId;
  readonly title: Text;
  /** What `when` holds in the rows of this section. */
  readonly column: Text;
  readonly rows: readonly ReadableRow[];
}

export interface ReadableRow extends PackRow {
  readonly document: string;
}

/** What the document leaves open is said by the parameters of the school. */
export function readablePack(pack: Pack, parameters: Parameters = defaultParameters): ReadablePack {
  const { id, series, level, shortName } = pack;
  const document = documentName(pack);
  const sections = Map.groupBy(packEntries(pack, parameters), ({ section }) => section);
  return {
    ...{ id, series, level, shortName, document },
    sections: [...sections].map(([section, entries]) => ({
      id: section,
      ...headings(section),
      rows: entries.map(({ row }) => ({ ...row, document })),
    })),
  };
}

type Headings = Pick<ReadableSection, "title" | "column">;

function headings(section: SectionId): Headings {
  if (!section.startsWith("regime-")) return sectionHeadings[section as keyof typeof sectionHeadings]; // the others
  const regime = section.slice("regime-".length) as Regime; // as `SectionId` spells it
  return { title: regimeNames[regime], column: when };
}

const when: Text = { zh: "时间", en: "When" };

const sectionHeadings: Record<Exclude<SectionId, `regime-${Regime}`>, Headings> = {
  document: { title: { zh: "文件", en: "Document" }, column: { zh: "内容", en: "Content" } },
  rules: { title: { zh: "时间要求", en: "Dates and clocks" }, column: when },
  exemptions: { title: { zh: "免报专业", en: "Exempt programmes" }, column: { zh: "说明", en: "Reason" } },
  analogy: { title: { zh: "参照执行", en: "By analogy" }, column: { zh: "说明", en: "How" } },
  windows: { title: { zh: "受理时间", en: "Windows" }, column: when },
  entries: { title: { zh: "参考时间节点", en: "Reference calendar" }, column: when },
  evidence: { title: { zh: "材料清单", en: "Evidence lists" }, column: { zh: "所属清单", en: "List" } },
  checklist: {
    title: { zh: "报备材料清单", en: "Checklist of filed material" },
    column: { zh: "要求", en: "Demand" },
  },
  findings: { title: { zh: "系统预审", en: "Automatic checks" }, column: { zh: "程度", en: "Severity" } },
  figures: { title: { zh: "其他数字要求", en: "Other numbers" }, column: { zh: "数值", en: "Value" } },
};
