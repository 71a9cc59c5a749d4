import { useTranslation } from "react-i18next";
import styles from "./mark-pane.module.css";
import type { DraftState } from "./use-kept-draft.ts";

/** Says whether what was typed has reached the server; that it lies here as long as it has not. */
export function DraftNote({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation();
  return (
    <small className={styles.draft} role="status" data-state={state}>
      {t(`appraisals.draft.${state}`)}
    </small>
  );
}
