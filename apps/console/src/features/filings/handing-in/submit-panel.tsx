import { BankOutlined, SendOutlined } from "@ant-design/icons";
import type { Permission } from "@goodstanding/domain/access/can";
import { roleNames } from "@goodstanding/domain/access/roles";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { firstSubmissionNames } from "@goodstanding/domain/filings/first-submission";
import { Button, Popconfirm } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { FilingStatusTag } from "../../../ui/filing-status-tag.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { ArrivalList } from "../arrivals/arrival-list.tsx";
import type { FilingDetail } from "../filing-views.ts";
import { FilingActs } from "./filing-acts.tsx";
import { countBlocking } from "./gap-place.ts";
import { rolesThatMay } from "./roles-that-may.ts";
import styles from "./submit-panel.module.css";
import { ownRunning, UnfinishedUploads } from "./unfinished-uploads.tsx";

interface SubmitPanelProps {
  readonly detail: FilingDetail;
  /** Files that this browser is still sending. */
  readonly uploading: number;
}

/** Handing in: one button where the school alone reviews, two where the college checks first, and who may press which. */
export function SubmitPanel({ detail, uploading }: SubmitPanelProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { filing, levels, gaps, arrivals, may } = detail;
  const blocking = countBlocking(gaps);
  const own = ownRunning(arrivals);
  const coming = Math.max(uploading, own.length);
  // What others send, or nobody any more, keeps nobody waiting: it is said, and left out if one goes on.
  const unfinished = arrivals.filter((each) => each.problem === null && !own.includes(each));
  const mayHandIn = may.submitToCollege || may.submitToSchool;
  const leftOut =
    unfinished.length === 0 ? "" : ` ${t("intake.submit.leftOut", { count: unfinished.length })}`;
  const isReady = blocking === 0 && coming === 0;
  const toCollege = useAct("filings.submitToCollege", { done: t("intake.submit.sentToCollege") });
  const toSchool = useAct("filings.submitToSchool", { done: t("intake.submit.sentToSchool") });
  const isTwoLevel = levels === "college-and-school";
  return (
    <SectionCard title={t("intake.submit.title")} extra={<FilingStatusTag status={filing.status} />}>
      <div className={styles.panel}>
        <p>{t(`intake.stage.${filing.status}`)}</p>
        <p className={styles.facts}>
          {filing.programmeSubmittedAt === null ? null : (
            <span>{t("intake.submit.programmeAt", { at: format.instant(filing.programmeSubmittedAt) })}</span>
          )}
          {filing.firstSubmittedAt === null ? null : (
            <span>{t("intake.submit.schoolAt", { at: format.instant(filing.firstSubmittedAt) })}</span>
          )}
          {filing.firstSubmission === null ? null : (
            <span>{text(firstSubmissionNames[filing.firstSubmission.status])}</span>
          )}
          {filing.dueAgain === null ? null : (
            <strong>{t("intake.submit.dueAgain", { day: format.dayWithWeekday(filing.dueAgain) })}</strong>
          )}
          {filing.exemptBecause === null ? null : (
            <span>{t("intake.submit.exemptBecause", { reason: filing.exemptBecause })}</span>
          )}
        </p>
        {awaitsCollege(filing.status) ? (
          <div className={styles.steps}>
            {isTwoLevel ? (
              <Step
                label={t("intake.submit.toCollege")}
                permission="filing.submit"
                unitId={filing.college.id}
                may={may.submitToCollege}
                ready={isReady}
                busy={toCollege.isPending}
                icon={<SendOutlined />}
                note={t("intake.submit.toCollegeNote") + leftOut}
                onSubmit={() => toCollege.mutate({ id: filing.id })}
              />
            ) : null}
            <Step
              label={t("intake.submit.toSchool")}
              permission={isTwoLevel ? "filing.send" : "filing.submit"}
              unitId={filing.college.id}
              may={may.submitToSchool}
              ready={isReady}
              busy={toSchool.isPending}
              icon={<BankOutlined />}
              note={t("intake.submit.toSchoolNote") + leftOut}
              onSubmit={() => toSchool.mutate({ id: filing.id })}
            />
          </div>
        ) : null}
        {mayHandIn ? <UnfinishedUploads arrivals={unfinished} /> : null}
        {may.submitToSchool && filing.status === "awaiting-college" ? (
          <ArrivalList arrivals={unfinished} place={{ kind: "filings", id: filing.id }} own={[]} />
        ) : null}
        {coming === 0 ? null : <p role="status">{t("intake.submit.coming", { count: coming })}</p>}
        <FilingActs detail={detail} />
      </div>
    </SectionCard>
  );
}

interface StepProps {
  readonly label: string;
  readonly permission: Permission;
  readonly unitId: FilingDetail["filing"]["college"]["id"];
  readonly may: boolean;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly icon: ReactNode;
  readonly note: string;
  readonly onSubmit: () => void;
}

function Step({ label, permission, unitId, may, ready, busy, icon, note, onSubmit }: StepProps) {
  const { t } = useTranslation();
  const text = useText();
  const roles = rolesThatMay(permission, unitId).map((role) => text(roleNames[role]));
  const disabled = !may || !ready;
  return (
    <div className={styles.step}>
      <Popconfirm
        title={t("intake.submit.sure", { act: label })}
        description={note}
        okText={label}
        disabled={disabled}
        onConfirm={onSubmit}
      >
        <Button type="primary" size="large" icon={icon} disabled={disabled} loading={busy}>
          {label}
        </Button>
      </Popconfirm>
      <small>{t("intake.submit.who", { roles: roles.join(t("ui.listSeparator")) })}</small>
    </div>
  );
}
