import { languages } from "@goodstanding/domain/kernel/text";
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import type { Sending } from "./reminder-views.ts";
import styles from "./sending-panel.module.css";

type Voice = Pick<Sending, "language" | "replyTo">;

/** In which language the school's mails are written, and who reads the answers. */
export function VoiceCard({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState(voice.language);
  const [address, setAddress] = useState(voice.replyTo ?? "");
  const set = useAct("reminders.setVoice", { done: t("reminders.sending.saved") });
  const replyTo = address.trim() === "" ? null : address.trim();
  const isChanged = language !== voice.language || replyTo !== voice.replyTo;
  return (
    <SectionCard title={t("reminders.voice.title")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate({ language, replyTo });
        }}
      >
        <fieldset className={styles.choice}>
          <legend>{t("reminders.voice.language")}</legend>
          <Radio.Group
            value={language}
            onChange={({ target }) =>
              setLanguage(languages.find((each) => each === target.value) ?? language)
            }
          >
            {languages.map((each) => (
              <Radio key={each} value={each}>
                {t(`reminders.voice.in.${each}`)}
              </Radio>
            ))}
          </Radio.Group>
          <small>{t("reminders.voice.languageHint")}</small>
        </fieldset>
        <Field label={t("reminders.voice.replyTo")} hint={t("reminders.voice.replyToHint")}>
          {(id) => (
            <Input
              id={id}
              type="email"
              value={address}
              maxLength={200}
              placeholder={t("reminders.voice.toSender")}
              onChange={({ target }) => setAddress(target.value)}
            />
          )}
        </Field>
        <div className={styles.acts}>
          <Button htmlType="submit" type="primary" disabled={!isChanged} loading={set.isPending}>
            {t("reminders.voice.save")}
          </Button>
        </div>
      </form>
    </SectionCard>
  );
}
