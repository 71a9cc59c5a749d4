import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { ReadingTable } from "../../../ui/reading-table.tsx";
import styles from "./review-panel.module.css";
import type { ReviewFinding } from "./review-views.ts";

interface Line extends NonNullable<ReviewFinding["attainment"]> {
  readonly key: string;
  readonly file: string;
}

/** What reports print beside what the scores come to, where the two differ. */
export function AttainmentTable({ findings }: { readonly findings: readonly ReviewFinding[] }) {
  const { t } = useTranslation();
  const headingId = useId();
  const lines = findings.flatMap(({ key, file, attainment }): Line[] =>
    attainment === null ? [] : [{ key, file: nameIn(file ?? ""), ...attainment }],
  );
  if (lines.length === 0) return null;
  const title = t("findings.attainment.title");
  if (lines.length > MANY)
    return (
      <Disclosure label={t("findings.attainment.open")} summary={<span>{title}</span>}>
        {() => <Lines lines={lines} />}
      </Disclosure>
    );
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {title}
      </h3>
      <Lines lines={lines} />
    </section>
  );
}

/** From here on the table is unfolded by whoever wants it. */
const MANY = 12;

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <ReadingTable
      caption={t("findings.attainment.title")}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: "file", title: t("findings.attainment.report"), width: "40%", render: ({ file }) => file },
        { key: "objective", title: t("findings.attainment.objective"), render: (line) => line.objective },
        { key: "printed", title: t("findings.attainment.printed"), render: ({ printed }) => printed },
        { key: "computed", title: t("findings.attainment.computed"), render: ({ computed }) => computed },
        {
          key: "difference",
          title: t("findings.attainment.difference"),
          render: ({ difference }) => (difference === null ? "—" : signed(difference)),
        },
      ]}
    />
  );
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** With its sign, to at most four decimals. */
const signed = (difference: number): string =>
  `${difference < 0 ? "−" : "+"}${Number(Math.abs(difference).toFixed(4))}`;
