import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { failureText } from "../../lib/api-error.ts";
import { useLanguage } from "../../lib/language.ts";
import { Field } from "../../ui/field.tsx";
import styles from "./password-form.module.css";
import { openRoom } from "./reading-client.ts";

interface PasswordFormProps {
  readonly token: string;
  readonly onOpen: (room: RoomContents) => void;
}

export function PasswordForm({ token, onOpen }: PasswordFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [password, setPassword] = useState("");
  const open = useMutation({ mutationFn: () => openRoom(token, password), onSuccess: onOpen });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (password.trim() !== "" && !open.isPending) open.mutate();
      }}
    >
      <h1 className={styles.title}>{t("reading.title")}</h1>
      <p className={styles.note}>{t("reading.what")}</p>
      <Field label={t("reading.password")}>
        {(id) => (
          <Input
            id={id}
            size="large"
            value={password}
            autoFocus
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            onChange={({ target }) => setPassword(target.value)}
          />
        )}
      </Field>
      <div role="alert">
        {open.error === null ? null : (
          <Alert type="error" showIcon title={failureText(open.error, language)} />
        )}
      </div>
      <Button type="primary" size="large" htmlType="submit" block loading={open.isPending}>
        {t(open.isPending ? "reading.opening" : "reading.open")}
      </Button>
      <p className={styles.note}>{t("reading.help")}</p>
    </form>
  );
}
