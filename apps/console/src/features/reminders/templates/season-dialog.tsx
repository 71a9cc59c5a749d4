import { yearOf } from "@goodstanding/domain/kernel/dates";
import { seasonFileFault } from "@goodstanding/domain/reminders/season-file";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiInputs, ApiOutputs } from "../../../lib/api.ts";
import { base64Of } from "../../../lib/base64-of.ts";
import { useText } from "../../../lib/language.ts";
import { useSession } from "../../../lib/session.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { MailPreview } from "./mail-preview.tsx";
import { SeasonFiles, sizesOf } from "./season-files.tsx";
import styles from "./templates.module.css";

type Season = ApiInputs["season"]["preview"];

/** 【通知】 that opens a season: filled in, looked at, sent; nothing goes out that has not been previewed as it is. */
export function SeasonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { today } = useSession();
  const thisYear = yearOf(today);
  const [year, setYear] = useState(thisYear);
  const [number, setNumber] = useState("");
  const [title, setTitle] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [withAttachments, setWithAttachments] = useState(true);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [seen, setSeen] = useState<Season | null>(null);
  const name = title ?? t("wording.season.defaultName", { year });
  const sizes = sizesOf(files);
  const season: Season = { number, title: name, words, year, withAttachments, files: [...sizes] };
  const preview = useQuery(
    trpc.season.preview.queryOptions(seen ?? season, { enabled: seen !== null, retry: false }),
  );
  const isSeen = seen !== null && JSON.stringify(seen) === JSON.stringify(season) && preview.isSuccess;
  const reached = preview.data?.colleges.filter(({ recipients }) => recipients.length > 0).length ?? 0;
  const open = useAct("season.open", { done: t("wording.season.sent"), quiet: true, onDone: onClose });
  return (
    <FormDialog
      title={t("wording.season.title")}
      width={860}
      submitLabel={isSeen ? t("wording.season.send", { count: reached }) : t("wording.season.submit")}
      refused={t("wording.season.refused")}
      failure={open.error}
      pending={open.isPending}
      ready={isSeen && reached > 0}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t("wording.season.hint")}</p>
      <Field label={t("wording.season.year")}>
        {(id) => (
          <Select<number>
            id={id}
            value={year}
            options={[thisYear, thisYear + 1].map((value) => ({ value, label: String(value) }))}
            onChange={setYear}
          />
        )}
      </Field>
      <Field label={t("wording.season.number")} hint={t("wording.season.numberHint")}>
        {(id) => (
          <Input id={id} value={number} maxLength={60} onChange={({ target }) => setNumber(target.value)} />
        )}
      </Field>
      <Field label={t("wording.season.name")}>
        {(id) => (
          <Input id={id} value={name} maxLength={80} onChange={({ target }) => setTitle(target.value)} />
        )}
      </Field>
      <Field label={t("wording.season.words")} hint={t("wording.season.wordsHint")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={words}
            maxLength={3000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <Checkbox checked={withAttachments} onChange={({ target }) => setWithAttachments(target.checked)}>
        {t("wording.season.attach")}
      </Checkbox>
      <SeasonFiles files={files} onChange={setFiles} />
      <div className={styles.acts}>
        <Button
          disabled={number.trim() === "" || name.trim() === "" || seasonFileFault(sizes) !== null}
          loading={seen !== null && preview.isFetching}
          onClick={() => setSeen(season)}
        >
          {t("wording.season.preview")}
        </Button>
        {isSeen ? null : <small>{t("wording.season.must")}</small>}
      </div>
      {seen === null ? (
        <EarlierNotices />
      ) : (
        <Loaded query={preview} what={t("wording.season.preview")}>
          {(read) => <SeasonPreview preview={read} />}
        </Loaded>
      )}
    </FormDialog>
  );

  async function submit(): Promise<void> {
    const contents = files.map(async (file) => ({ filename: file.name, content: await base64Of(file) }));
    open.mutate({ ...season, files: await Promise.all(contents) });
  }
}

function SeasonPreview({ preview }: { readonly preview: ApiOutputs["season"]["preview"] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      <strong>{t("wording.season.recipients")}</strong>
      <ul className={styles.list}>
        {preview.colleges.map(({ unit, recipients, copies, duties }) => (
          <li key={unit.zh}>
            {t("wording.season.toOne", {
              ...{ unit: text(unit), duties },
              people:
                recipients.length === 0 ? t("wording.season.nobody") : [...recipients, ...copies].join(" · "),
            })}
          </li>
        ))}
      </ul>
      {preview.attachments.length > 0 ? (
        <p>{t("wording.season.attachments", { names: preview.attachments.join(" · ") })}</p>
      ) : null}
      <MailPreview subject={preview.mail.subject} html={preview.mail.html} />
    </>
  );
}

function EarlierNotices() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const trpc = useTRPC();
  const notices = useQuery(trpc.season.list.queryOptions());
  if (!notices.data || notices.data.length === 0) return null;
  return (
    <>
      <strong>{t("wording.season.earlier")}</strong>
      <ul className={styles.list}>
        {notices.data.map(({ id, number, title, onDay, issuedBy }) => (
          <li key={id}>
            {t("wording.season.issued", { day: format.day(onDay), number, title, name: text(issuedBy) })}
          </li>
        ))}
      </ul>
    </>
  );
}
