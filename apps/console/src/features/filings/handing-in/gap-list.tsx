import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { VerdictTag } from "../../../ui/verdict-tag.tsx";
import type { GapLine } from "../filing-views.ts";
import { PlaceLink } from "../place-link.tsx";
import styles from "./gap-list.module.css";
import { gapPlace } from "./gap-place.ts";

interface GapListProps {
  /** In the server's order, blocking ones first. */
  readonly gaps: readonly GapLine[];
  /** Each line leads to where it is mended; on the slot's own page it is there already. */
  readonly linked?: boolean;
}

const atFirst = 12;

/** What is missing, where, and how to mend it. */
export function GapList({ gaps, linked = true }: GapListProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? gaps : gaps.slice(0, atFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((gap) => (
          <GapRow key={`${gap.rule} ${gap.slot ?? ""} ${gap.text.zh}`} gap={gap} linked={linked} />
        ))}
      </ul>
      {gaps.length > atFirst ? (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("intake.gaps.less") : t("intake.gaps.more", { count: gaps.length - atFirst })}
        </Button>
      ) : null}
    </>
  );
}

function GapRow({ gap, linked }: { readonly gap: GapLine; readonly linked: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  const said = gap.count === 1 ? text(gap.text) : t("intake.gaps.unsorted", { count: gap.count });
  return (
    <li className={styles.gap}>
      <VerdictTag verdict={gap.severity} />
      {linked ? (
        <PlaceLink to={gapPlace(gap)} className={styles.text}>
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
