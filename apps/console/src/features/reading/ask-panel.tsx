import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { failureText } from "../../lib/api-error.ts";
import { formatBytes, formatInstant } from "../../lib/format.ts";
import { useLanguage, useText } from "../../lib/language.ts";
import { Field } from "../../ui/field.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { answerFileUrl, askForMore } from "./reading-client.ts";
import { findPlace, isBare, placeName } from "./room-place.ts";
import styles from "./room-view.module.css";

interface AskPanelProps {
  readonly room: Pick<RoomContents, "id" | "requests" | "timeZone" | "places">;
  /** Path of the file that is shown. */
  readonly about: string | null;
  readonly onAsked: () => void;
}

/** 请补充: what a reader asks of the college, and what it answered. */
export function AskPanel({ room: { id, requests, timeZone, places }, about, onAsked }: AskPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const [wish, setWish] = useState("");
  const text = useText();
  /** Of a place that was chosen; `null`: the file that is shown, or where there is none the whole. */
  const [key, setKey] = useState<string | null>(null);
  const all = places.flatMap((part) => part.places);
  const ask = useMutation({
    mutationFn: () =>
      askForMore(id, { wish, slotKey: key === WHOLE ? null : key, path: key === null ? about : null }),
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
        <div data-wide>
          <Field label={t("reading.ask.about")}>
            {(field) => (
              <Select
                id={field}
                showSearch={{ optionFilterProp: "label" }}
                value={key ?? (about === null ? WHOLE : FILE)}
                style={{ width: "100%" }}
                onChange={(chosen: string) => setKey(chosen === FILE ? null : chosen)}
                options={[
                  ...(about === null ? [] : [{ value: FILE, label: t("reading.ask.file", { path: about }) }]),
                  { value: WHOLE, label: t("reading.ask.whole") },
                  ...all.map((place) => ({
                    value: place.key,
                    label: isBare(place)
                      ? t("reading.ask.bare", { name: placeName(place, text) })
                      : placeName(place, text),
                  })),
                ]}
              />
            )}
          </Field>
        </div>
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
              {formatInstant(request.askedAt, timeZone)} {request.path ?? namedPlace(request.slotKey)}
            </small>
            <p>
              {request.answer === null
                ? t("reading.ask.open")
                : t("reading.ask.answer", { text: request.answer })}
            </p>
            {request.file === null ? null : (
              <a href={answerFileUrl(id, request.id)} download>
                {request.file.name} ({formatBytes(request.file.size)})
              </a>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );

  function namedPlace(slotKey: string | null): string {
    const place = findPlace(places, slotKey);
    return place === undefined ? "" : placeName(place, text);
  }
}

/** No key of a place looks like these. */
const FILE = "file";
const WHOLE = "whole";
