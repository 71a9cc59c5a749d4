import { ImportOutlined, PlusOutlined } from "@ant-design/icons";
import { activityNames, factKindNames } from "@goodstanding/domain/policy/fact-kind";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { WithdrawDialog } from "../../ui/withdraw-dialog.tsx";
import { FactImportDialog } from "./fact-import-dialog.tsx";
import styles from "./facts-panel.module.css";
import type { Fact, ProgrammeDetail } from "./programme-views.ts";
import { RecordFactDialog } from "./record-fact-dialog.tsx";

/** What happened to the programme and started a clock or closed a duty; the office registers and withdraws. */
export function FactsPanel({
  programme: { id, facts, may },
}: {
  readonly programme: Pick<ProgrammeDetail, "id" | "facts" | "may">;
}) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"record" | "import" | Fact | null>(null);
  const close = () => setDialog(null);
  return (
    <SectionCard
      title={t("programmes.facts.title")}
      extra={
        may.recordFact ? (
          <span className={styles.buttons}>
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setDialog("record")}>
              {t("programmes.facts.record")}
            </Button>
            <Button size="small" icon={<ImportOutlined aria-hidden />} onClick={() => setDialog("import")}>
              {t("programmes.facts.importOpen")}
            </Button>
          </span>
        ) : undefined
      }
    >
      {facts.length === 0 ? (
        <EmptyState>{t(may.recordFact ? "programmes.facts.none" : "programmes.facts.noneToRead")}</EmptyState>
      ) : (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <FactItem
              key={fact.id}
              fact={fact}
              onWithdraw={fact.may.withdraw ? () => setDialog(fact) : null}
            />
          ))}
        </ul>
      )}
      {dialog === "record" ? <RecordFactDialog programmeId={id} onClose={close} /> : null}
      {dialog === "import" ? <FactImportDialog onClose={close} /> : null}
      {dialog !== null && typeof dialog === "object" ? <WithdrawFact fact={dialog} onClose={close} /> : null}
    </SectionCard>
  );
}

function FactItem({ fact, onWithdraw }: { readonly fact: Fact; readonly onWithdraw: (() => void) | null }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { kind, on, activity, closes, document, recordedBy, recordedAt, withdrawn } = fact;
  return (
    <li className={styles.fact} data-withdrawn={withdrawn !== null}>
      <span className={styles.what}>
        <time dateTime={on}>{format.day(on)}</time> <strong>{text(factKindNames[kind])}</strong>
        {activity === null ? null : `：${text(activityNames[activity])}`}
        {closes === null ? null : ` · ${closes.period} ${text(ruleNames[closes.rule])}`}
        {document === null ? null : ` · ${document}`}
      </span>
      <span className={styles.who}>
        {recordedBy === null ? t("programmes.facts.fromList") : text(recordedBy)} ·{" "}
        {format.instant(recordedAt)}
        {withdrawn === null ? null : (
          <>
            {" "}
            · {t("programmes.withdrawn", { at: format.instant(withdrawn.at), because: withdrawn.because })}
          </>
        )}
      </span>
      {onWithdraw === null ? null : (
        <Button type="link" size="small" onClick={onWithdraw}>
          {t("programmes.facts.withdraw")}
        </Button>
      )}
    </li>
  );
}

function WithdrawFact({ fact, onClose }: { readonly fact: Fact; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const afterChange = useAfterChange(onClose);
  const withdraw = useMutation(
    trpc.facts.withdraw.mutationOptions({
      onSuccess: () => afterChange(t("programmes.facts.withdrawnDone")),
    }),
  );
  return (
    <WithdrawDialog
      title={t("programmes.facts.withdrawTitle")}
      hint={t("programmes.facts.withdrawHint")}
      pending={withdraw.isPending}
      failure={withdraw.error}
      onWithdraw={(because) => withdraw.mutate({ id: fact.id, because })}
      onClose={onClose}
    />
  );
}
