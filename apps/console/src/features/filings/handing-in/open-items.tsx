import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail } from "../filing-views.ts";
import { findSlot } from "../find-slot.ts";
import { PlaceLink } from "../place-link.tsx";
import styles from "./gap-list.module.css";

/** What last year's filing left open, each with the way to its place where this year's checklist still has it. */
export function OpenItems({ detail: { carry, parts } }: { readonly detail: FilingDetail }) {
  const { t } = useTranslation();
  const text = useText();
  if (carry === null || carry.openItems.length === 0) return null;
  return (
    <SectionCard title={t("intake.carry.openItems", { count: carry.openItems.length })}>
      <p>{t("intake.carry.openItemsNote")}</p>
      <ul className={styles.list}>
        {carry.openItems.map(({ slot, text: said }) => (
          <li key={`${slot ?? ""} ${said.zh}`} className={styles.open}>
            {slot === null || findSlot(parts, slot) === null ? (
              <span className={styles.text}>{text(said)}</span>
            ) : (
              <PlaceLink to={{ kind: "slot", key: slot }} className={styles.text}>
                {text(said)}
              </PlaceLink>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
