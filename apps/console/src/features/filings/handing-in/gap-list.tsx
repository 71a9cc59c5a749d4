import type { Gap } from "@goodstanding/domain/filings/gap";
import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { VerdictTag } from "../../../ui/verdict-tag.tsx";
import { PlaceLink } from "../place-link.tsx";
import { foldGaps, type GapLine } from "./fold-gaps.ts";
import styles from "./gap-list.module.css";

interface GapListProps {
  /** In the server's order, blocking ones first. */
  readonly gaps: readonly Gap[];
  /** Each line leads to where it is mended; on the slot's own page it is there already. */
  readonly linked?: boolean;
}

const atFirst = 12;

/** What is missing, where, and how to mend it. */
export function GapList({ gaps, linked = true }: GapListProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const lines = foldGaps(gaps);
  const shown = all ? lines : lines.slice(0, atFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((line) => (
          <GapRow
            key={`${line.gap.rule} ${line.gap.slot ?? ""} ${line.gap.text.zh}`}
            line={line}
            linked={linked}
          />
        ))}
      </ul>
      {lines.length > atFirst ? (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("intake.gaps.less") : t("intake.gaps.more", { count: lines.length - atFirst })}
        </Button>
      ) : null}
    </>
  );
}

function GapRow({
  line: { gap, place, count },
  linked,
}: {
  readonly line: GapLine;
  readonly linked: boolean;
}) {
  const { t } = useTranslation();
  const text = useText();
  const said = count === 1 ? text(gap.text) : t("intake.gaps.unsorted", { count });
  return (
    <li className={styles.gap}>
      <VerdictTag verdict={gap.severity} />
      {linked ? (
        <PlaceLink to={place} className={styles.text}>
          {said}
        </PlaceLink>
      ) : (
        <span className={styles.text}>{said}</span>
      )}
      <cite className={styles.clause} title={`${gap.citation.document} ${gap.citation.clause}`}>
        {text(clauseText(gap.citation.clause))}
      </cite>
    </li>
  );
}
