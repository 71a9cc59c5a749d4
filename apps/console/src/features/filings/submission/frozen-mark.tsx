import { useTranslation } from "react-i18next";
import styles from "../checklist/slot-mark.module.css";
import type { FrozenState } from "./frozen-places.ts";

const looks = {
  filled: { sign: "●", mark: "complete" },
  declared: { sign: "◉", mark: "declared" },
  empty: { sign: "○", mark: "empty" },
} as const;

/** What was handed in at a place, in one sign. */
export function FrozenMark({ state }: { readonly state: FrozenState }) {
  const { t } = useTranslation();
  const { sign, mark } = looks[state];
  return (
    <span className={styles.mark} data-mark={mark} title={t(`submissions.mark.${state}`)}>
      <span aria-hidden>{sign}</span>
      <span className="visually-hidden">{t(`submissions.mark.${state}`)}</span>
    </span>
  );
}
