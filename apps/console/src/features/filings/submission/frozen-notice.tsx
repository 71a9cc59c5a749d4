import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { SnapshotHash } from "../../../ui/snapshot-hash.tsx";
import styles from "./frozen-part.module.css";
import type { SubmissionDetail } from "./submission-views.ts";

/** Says what is being looked at: one submission, by its hash, and not what the draft has become since. */
export function FrozenNotice({ submission }: { readonly submission: SubmissionDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { number, submittedAt, submittedBy, snapshotHash, isFilesAlone } = submission;
  return (
    <Alert
      type="info"
      showIcon
      title={
        <span className={styles.notice}>
          {t("submissions.frozen", { number, at: format.instant(submittedAt), name: text(submittedBy) })}
          <SnapshotHash hash={snapshotHash} />
        </span>
      }
      description={isFilesAlone ? t("submissions.filesAlone") : undefined}
    />
  );
}
