import { spellPlace } from "@goodstanding/domain/review/spell-place";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { SectionCard } from "../../../ui/section-card.tsx";
import { VerdictTag } from "../../../ui/verdict-tag.tsx";
import { PlaceLink } from "../place-link.tsx";
import styles from "./returned-list.module.css";

const FIRST = 5;

/** What went back with the decision, line by line, each with the way to its place; nothing where no list did. */
export function ReturnedList({ submissionId }: { readonly submissionId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const trpc = useTRPC();
  const [isWhole, setWhole] = useState(false);
  const lines = useQuery(trpc.appraisals.returned.queryOptions({ submissionId })).data ?? [];
  if (lines.length === 0) return null;
  // Frozen with the decision, they have no name but their number.
  const numbered = lines.map((line, at) => ({ ...line, number: at + 1 }));
  return (
    <SectionCard title={t("appraisals.return.todo", { count: lines.length })}>
      <ol className={styles.lines}>
        {(isWhole ? numbered : numbered.slice(0, FIRST)).map(
          ({ number, item, where, file, place, result, text: said }) => (
            <li key={number} className={styles.line}>
              <VerdictTag verdict={result} />
              <div>
                <p className={styles.where}>
                  {item === null || item === "" ? (
                    <span>{where}</span>
                  ) : (
                    <PlaceLink to={{ kind: "slot", key: item }}>{where}</PlaceLink>
                  )}
                  {file === null ? null : <span>{file.slice(file.lastIndexOf("/") + 1)}</span>}
                  {place === null ? null : <span>{text(spellPlace(place))}</span>}
                </p>
                <p className={styles.said}>{said}</p>
              </div>
            </li>
          ),
        )}
      </ol>
      {lines.length <= FIRST ? null : (
        <Button type="link" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t("appraisals.return.showFirst", { count: FIRST })
            : t("appraisals.return.showAll", { count: lines.length })}
        </Button>
      )}
    </SectionCard>
  );
}
