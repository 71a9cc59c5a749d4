import { SafetyOutlined } from "@ant-design/icons";
import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import styles from "./finding-list.module.css";
import type { FindingWaiver } from "./review-views.ts";

interface WaiverLineProps {
  readonly waiver: FindingWaiver;
  readonly mayWithdraw: boolean;
}

/** Who lets the finding stand, since when, until when and why; whoever may takes it back. */
export function WaiverLine({ waiver: { id, by, at, expiresOn, reason }, mayWithdraw }: WaiverLineProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const withdraw = useAct("reviews.withdrawWaiver", { done: t("findings.waive.withdrawn") });
  return (
    <div className={styles.waiver}>
      <p>
        <SafetyOutlined aria-hidden />{" "}
        {t("findings.waive.line", { name: text(by), at: format.instant(at), day: format.day(expiresOn) })}
      </p>
      <p>{t("findings.waive.because", { reason })}</p>
      {mayWithdraw ? (
        <Popconfirm
          title={t("findings.waive.withdrawSure")}
          okText={t("findings.waive.withdraw")}
          onConfirm={() => withdraw.mutate({ waiverId: id })}
        >
          <Button size="small" loading={withdraw.isPending}>
            {t("findings.waive.withdraw")}
          </Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}
