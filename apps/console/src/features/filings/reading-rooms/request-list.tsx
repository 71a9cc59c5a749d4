import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../../lib/format.ts";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAfterChange } from "../../../lib/use-after-change.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import type { FilingDetail } from "../filing-views.ts";
import { allSlots } from "../find-slot.ts";
import { PlaceLink } from "../place-link.tsx";
import { slotNames } from "../slot-names.ts";
import type { ReadingRequest, ReadingRoom } from "./room-views.ts";
import styles from "./rooms-card.module.css";

interface RequestListProps {
  readonly rooms: readonly ReadingRoom[];
  readonly mayAnswer: boolean;
  /** Its places, and the files that an answer may bring. */
  readonly detail: Pick<FilingDetail, "parts" | "files">;
}

/** What readers ask for, those to be answered first. */
export function RequestList({ rooms, mayAnswer, detail }: RequestListProps) {
  const { t } = useTranslation();
  const all = rooms.flatMap(({ label, requests }) => requests.map((request) => ({ label, request })));
  const ordered = [
    ...all.filter(({ request }) => request.answer === null),
    ...all.filter(({ request }) => request.answer !== null),
  ];
  if (ordered.length === 0) return null;
  return (
    <section className={styles.requests} aria-label={t("rooms.requests.title")}>
      <h3>{t("rooms.requests.title")}</h3>
      {ordered.map(({ label, request }) => (
        <RequestItem key={request.id} label={label} request={request} mayAnswer={mayAnswer} detail={detail} />
      ))}
    </section>
  );
}

interface RequestItemProps extends Pick<RequestListProps, "detail"> {
  readonly label: string;
  readonly request: ReadingRequest;
  readonly mayAnswer: boolean;
}

function RequestItem({ label, request, mayAnswer, detail }: RequestItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [answering, setAnswering] = useState(false);
  const text = useText();
  const { wish, path, answer, askedAt, slotKey, file } = request;
  const place = allSlots(detail.parts).find(({ slot }) => slot.key === slotKey);
  return (
    <div className={styles.request} data-answered={answer !== null}>
      <p>{wish}</p>
      {path === null ? null : <small>{t("rooms.requests.about", { path })}</small>}
      {place === undefined || slotKey === null ? null : (
        <PlaceLink to={{ kind: "slot", key: slotKey }}>
          {place.course === null ? "" : `${place.course.name} › `}
          {text(place.slot.name)}
        </PlaceLink>
      )}
      <small>{t("rooms.requests.line", { label, at: format.instant(askedAt) })}</small>
      {answer === null ? null : <p>{t("rooms.requests.answered", { text: answer })}</p>}
      {file === null ? null : (
        <small>{t("rooms.requests.file", { name: file.name, size: formatBytes(file.size) })}</small>
      )}
      {answer === null && mayAnswer ? (
        <Button size="small" type="primary" onClick={() => setAnswering(true)}>
          {t("rooms.requests.answer")}
        </Button>
      ) : null}
      {answering ? (
        <AnswerDialog request={request} detail={detail} onClose={() => setAnswering(false)} />
      ) : null}
    </div>
  );
}

interface AnswerDialogProps extends Pick<RequestListProps, "detail"> {
  readonly request: Pick<ReadingRequest, "id" | "wish">;
  readonly onClose: () => void;
}

function AnswerDialog({ request: { id: requestId, wish }, detail, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const after = useAfterChange(onClose);
  const save = useMutation(
    trpc.readingRooms.answer.mutationOptions({ onSuccess: () => after(t("rooms.requests.done")) }),
  );
  const [answer, setAnswer] = useState("");
  const [fileId, setFileId] = useState<string | null>(null);
  const chosen = detail.files.find(({ id }) => id === fileId);
  const file = chosen === undefined ? null : { path: chosen.path, fileId: chosen.id };
  const options = useFileOptions(detail);
  return (
    <FormDialog
      title={t("rooms.requests.answer")}
      submitLabel={t("rooms.requests.submit")}
      refused={t("rooms.requests.refused")}
      failure={save.error}
      pending={save.isPending}
      ready={answer.trim() !== ""}
      onSubmit={() => save.mutate({ requestId, answer, file })}
      onClose={onClose}
    >
      <p>{wish}</p>
      <Field label={t("rooms.requests.answerLabel")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={answer}
            autoFocus
            maxLength={1000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={({ target }) => setAnswer(target.value)}
          />
        )}
      </Field>
      <Field label={t("rooms.requests.fileLabel")} hint={t("rooms.requests.fileHint")}>
        {(id) => (
          <Select
            id={id}
            allowClear
            showSearch
            value={fileId}
            optionFilterProp="label"
            style={{ width: "100%" }}
            onChange={(id: string | undefined) => setFileId(id ?? null)}
            options={options}
          />
        )}
      </Field>
    </FormDialog>
  );
}

/** Each file by its id; where several have one path, with the place of each. */
function useFileOptions({ parts, files }: AnswerDialogProps["detail"]) {
  const { t } = useTranslation();
  const text = useText();
  return useMemo(() => {
    const nameOf = slotNames(parts, text, t("intake.gone.place"));
    const named = Map.groupBy(files, ({ path }) => path);
    return files.map(({ id, path, placement }) => {
      const place = placement === null ? t("intake.sorting.unsorted") : nameOf(placement);
      return { value: id, label: named.get(path)?.length === 1 ? path : `${path}（${place}）` };
    });
  }, [parts, files, text, t]);
}
