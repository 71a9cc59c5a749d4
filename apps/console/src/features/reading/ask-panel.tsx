import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { failureText } from "../../lib/api-error.ts";
import { formatInstant } from "../../lib/format.ts";
import { useLanguage } from "../../lib/language.ts";
import { Field } from "../../ui/field.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { askForMore } from "./reading-client.ts";
import styles from "./room-view.module.css";

interface AskPanelProps {
  readonly room: Pick<RoomContents, "id" | "requests" | "timeZone">;
  /** Path of the file that is shown. */
  readonly about: string | null;
  readonly onAsked: () => void;
}

/** 请补充: what a reader asks of the college, and what it answered. */
export function AskPanel({ room: { id, requests, timeZone }, about, onAsked }: AskPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const [wish, setWish] = useState("");
  const [isAbout, setAbout] = useState(true);
  const ask = useMutation({
    mutationFn: () => askForMore(id, { wish, path: isAbout ? about : null }),
    onSuccess: () => {
      setWish("");
      message.success(t("reading.ask.done"));
      onAsked();
    },
  });
  return (
    <SectionCard title={t("reading.ask.title")}>
      <div className={styles.ask}>
        <p className={styles.note}>{t("reading.ask.hint")}</p>
        <div data-wide>
          <Field label={t("reading.ask.wish")}>
            {(field) => (
              <Input.TextArea
                id={field}
                value={wish}
                maxLength={1000}
                autoSize={{ minRows: 2, maxRows: 8 }}
                onChange={({ target }) => setWish(target.value)}
              />
            )}
          </Field>
        </div>
        {about === null ? null : (
          <Checkbox checked={isAbout} onChange={({ target }) => setAbout(target.checked)}>
            {t("reading.ask.about")}
          </Checkbox>
        )}
        {ask.error === null ? null : (
          <Alert
            type="error"
            showIcon
            title={t("reading.ask.refused")}
            description={failureText(ask.error, language)}
          />
        )}
        <Button disabled={wish.trim() === ""} loading={ask.isPending} onClick={() => ask.mutate()}>
          {t("reading.ask.submit")}
        </Button>
      </div>
      <ul className={styles.requests}>
        {requests.map((request) => (
          <li key={request.id} className={styles.request}>
            <p>{request.wish}</p>
            <small>
              {formatInstant(request.askedAt, timeZone)} {request.path}
            </small>
            <p>
              {request.answer === null
                ? t("reading.ask.open")
                : t("reading.ask.answer", { text: request.answer })}
            </p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
