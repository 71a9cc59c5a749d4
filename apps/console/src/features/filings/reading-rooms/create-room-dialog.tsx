import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Input, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../lib/session.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import type { Submission } from "../filing-views.ts";
import type { RoomSecrets } from "./room-views.ts";

interface CreateRoomDialogProps {
  readonly submissions: readonly Pick<Submission, "id" | "number">[];
  readonly onCreated: (secrets: RoomSecrets) => void;
  readonly onClose: () => void;
}

export function CreateRoomDialog({ submissions, onCreated, onClose }: CreateRoomDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const newest = [...submissions].sort((a, b) => b.number - a.number);
  const [submissionId, setSubmissionId] = useState<string>(newest[0]?.id ?? "");
  const [label, setLabel] = useState("");
  const [isFiled, setFiled] = useState(true);
  const [expiresOn, setExpiresOn] = useState("");
  const create = useMutation(
    trpc.readingRooms.create.mutationOptions({
      onSuccess: (secrets) => {
        onCreated(secrets);
        void queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <FormDialog
      title={t("rooms.create.title")}
      submitLabel={t("rooms.create.submit")}
      refused={t("rooms.create.refused")}
      failure={create.error}
      pending={create.isPending}
      ready={label.trim() !== "" && (isFiled || expiresOn !== "")}
      onSubmit={() => create.mutate({ submissionId, label, isFiled, expiresOn: isFiled ? null : expiresOn })}
      onClose={onClose}
    >
      <Field label={t("rooms.create.label")} hint={t("rooms.create.labelHint")}>
        {(id) => (
          <Input
            id={id}
            value={label}
            autoFocus
            maxLength={60}
            onChange={({ target }) => setLabel(target.value)}
          />
        )}
      </Field>
      <Field label={t("rooms.create.submission")}>
        {(id) => (
          <Select
            id={id}
            value={submissionId}
            options={newest.map(({ id: value, number }) => ({
              value,
              label: t("rooms.create.number", { number }),
            }))}
            onChange={setSubmissionId}
          />
        )}
      </Field>
      <Radio.Group
        value={isFiled}
        options={[
          { value: true, label: t("rooms.create.filed") },
          { value: false, label: t("rooms.create.until") },
        ]}
        onChange={({ target }) => setFiled(target.value === true)}
      />
      {isFiled ? null : (
        <Field label={t("rooms.create.until")}>
          {(id) => <DateInput id={id} value={expiresOn} min={today} onChange={setExpiresOn} />}
        </Field>
      )}
    </FormDialog>
  );
}
