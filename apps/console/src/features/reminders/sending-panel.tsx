import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { QuotaCard } from "./quota-card.tsx";
import type { Sending } from "./reminder-views.ts";
import { RobotsCard } from "./robots-card.tsx";
import { type SendingAct, SendingDialog } from "./sending-dialog.tsx";
import styles from "./sending-panel.module.css";
import { VoiceCard } from "./voice-card.tsx";

/** Whether the school's mail goes out, whither and in which language, and how much of what the mail server takes is used. */
export function SendingPanel() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const sending = useQuery(trpc.reminders.sending.queryOptions());
  return (
    <Loaded query={sending} what={t("reminders.views.sending")}>
      {(setting) => (
        <div className={styles.panel}>
          {setting.state === "not-enabled" ? <DryRun /> : null}
          <Switch sending={setting} />
          <VoiceCard key={`${setting.language} ${setting.replyTo}`} voice={setting} />
          <QuotaCard />
          <RobotsCard />
        </div>
      )}
    </Loaded>
  );
}

/** Before a school enables sending it sees how much would go out. */
function DryRun() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const coming = useQuery(trpc.reminders.coming.queryOptions());
  return (
    <SectionCard title={t("reminders.sending.dryRun")}>
      <Loaded query={coming} what={t("reminders.views.coming")}>
        {({ days, mails }) => (
          <p>{t("reminders.sending.wouldSend", { days, count: mails.filter(({ held }) => !held).length })}</p>
        )}
      </Loaded>
    </SectionCard>
  );
}

function Switch({ sending }: { readonly sending: Sending }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { mailHalt } = useSession();
  const [act, setAct] = useState<SendingAct | null>(null);
  const { state, redirectTo, because, changedAt, changedBy } = sending;
  return (
    <SectionCard title={t("reminders.sending.title")}>
      <p>
        <strong>{t(`reminders.sending.state.${state}`)}</strong>
      </p>
      {mailHalt === null ? null : <p>{t("reminders.sending.halted", { because: mailHalt.because })}</p>}
      {redirectTo === null ? null : <p>{t("reminders.sending.redirected", { address: redirectTo })}</p>}
      {changedAt === null ? null : (
        <p>
          <small>
            {changedBy === null
              ? t("reminders.sending.sinceFounding", { at: format.instant(changedAt) })
              : t("reminders.sending.changed", { name: text(changedBy), at: format.instant(changedAt) })}
            {because === null ? null : ` · ${t("reminders.sending.because", { because })}`}
          </small>
        </p>
      )}
      <div className={styles.acts}>
        {state === "enabled" ? (
          <Button danger onClick={() => setAct("stop")}>
            {t("reminders.sending.stop")}
          </Button>
        ) : (
          <Button type="primary" onClick={() => setAct("enable")}>
            {t("reminders.sending.enable")}
          </Button>
        )}
        {redirectTo === null ? (
          <Button onClick={() => setAct("redirect")}>{t("reminders.sending.redirect")}</Button>
        ) : (
          <Button onClick={() => setAct("direct")}>{t("reminders.sending.direct")}</Button>
        )}
      </div>
      {act === null ? null : <SendingDialog act={act} sending={sending} onClose={() => setAct(null)} />}
    </SectionCard>
  );
}
