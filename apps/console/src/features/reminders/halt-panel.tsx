import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { SectionCard } from "../../ui/section-card.tsx";

/** The stop of the whole installation, for its system administrator. */
export function HaltPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { mailHalt } = useSession();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const halt = useAct("reminders.haltSending", {
    done: t("reminders.sending.saved"),
    quiet: true,
    onDone: close,
  });
  const act = mailHalt === null ? "halt" : "resume";
  return (
    <SectionCard title={t("reminders.halt.title")}>
      <p>
        <strong>{t(`reminders.halt.state.${mailHalt === null ? "running" : "halted"}`)}</strong>
      </p>
      {mailHalt === null ? null : (
        <p>
          <small>
            {t("reminders.sending.sinceFounding", { at: format.instant(mailHalt.at) })} ·{" "}
            {t("reminders.sending.because", { because: mailHalt.because })}
          </small>
        </p>
      )}
      <Button danger={act === "halt"} onClick={() => setOpen(true)}>
        {t(`reminders.halt.${act}`)}
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={t(`reminders.halt.${act}`)}
          submitLabel={t(`reminders.halt.${act}`)}
          hint={t(`reminders.halt.hint.${act}`)}
          label={t("reminders.reason")}
          refused={t("reminders.sending.refused")}
          danger={act === "halt"}
          act={halt}
          onSubmit={(because) => halt.mutate({ isHalted: act === "halt", because })}
          onClose={close}
        />
      ) : null}
    </SectionCard>
  );
}
