import { useMutation } from "@tanstack/react-query";
import { Alert, Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAfterChange } from "../../../lib/use-after-change.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import type { ReadingRoom } from "./room-views.ts";

interface RevokeDialogProps {
  readonly room: Pick<ReadingRoom, "id" | "label" | "isFiled">;
  readonly onClose: () => void;
}

/** Closes a room for good; what that means for one that was filed is said before. */
export function RevokeDialog({ room: { id, label, isFiled }, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const after = useAfterChange(onClose);
  const revoke = useMutation(
    trpc.readingRooms.revoke.mutationOptions({ onSuccess: () => after(t("rooms.revoke.done")) }),
  );
  const [reason, setReason] = useState("");
  const [isConfirmed, setConfirmed] = useState(false);
  return (
    <FormDialog
      title={t("rooms.revoke.title", { label })}
      submitLabel={t("rooms.revoke.button")}
      refused={t("rooms.revoke.refused")}
      failure={revoke.error}
      pending={revoke.isPending}
      ready={reason.trim() !== "" && (isConfirmed || !isFiled)}
      danger
      onSubmit={() => revoke.mutate({ roomId: id, reason, isConfirmed })}
      onClose={onClose}
    >
      {isFiled ? <Alert type="warning" showIcon title={t("rooms.revoke.warning")} /> : null}
      <Field label={t("rooms.revoke.reason")} hint={t("rooms.revoke.reasonHint")}>
        {(field) => (
          <Input
            id={field}
            value={reason}
            autoFocus
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {isFiled ? (
        <Checkbox checked={isConfirmed} onChange={({ target }) => setConfirmed(target.checked)}>
          {t("rooms.revoke.confirm")}
        </Checkbox>
      ) : null}
    </FormDialog>
  );
}
