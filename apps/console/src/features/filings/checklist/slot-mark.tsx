import { useTranslation } from "react-i18next";
import type { SlotState } from "../filing-views.ts";
import styles from "./slot-mark.module.css";

/** How one place of the checklist stands; `wrong`: something is there and has to be mended. */
export type Mark = SlotState | "wrong";

const signs: Record<Mark, string> = { empty: "○", partial: "◐", complete: "●", declared: "◉", wrong: "!" };

export function SlotMark({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} data-mark={mark} title={t(`intake.mark.${mark}`)}>
      <span aria-hidden>{signs[mark]}</span>
      <span className="visually-hidden">{t(`intake.mark.${mark}`)}</span>
    </span>
  );
}
