import { addDays, type LocalDate } from "@goodstanding/domain/kernel/dates";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import styles from "./gap-notice.module.css";
import type { ValidityGap } from "./programme-views.ts";

/** Where the validity is broken, or will be because nothing follows it; breaks that are over are only told. */
export function GapNotice({ gaps }: { readonly gaps: readonly ValidityGap[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (gaps.length === 0) return null;
  return (
    <div className={styles.gaps}>
      {gaps.map((gap) => (
        <Alert
          key={gap.from}
          showIcon
          type={gap.state === "past" ? "info" : gap.state === "open" ? "error" : "warning"}
          title={t(`programmes.gap.${gap.to === null ? gap.state : "between"}`, {
            until: format.day(addDays(gap.from, -1)),
            from: format.day(nextOf(gap)),
          })}
        />
      ))}
    </div>
  );
}

/** The first day of the validity that follows; of no use where none does. */
const nextOf = ({ from, to }: ValidityGap): LocalDate => addDays(to ?? from, 1);
