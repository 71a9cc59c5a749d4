import { readRobotAddress, signsWithSecret } from "@goodstanding/domain/reminders/robot-address";
import { robotKindNames } from "@goodstanding/domain/reminders/robot-kind";
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Robots } from "./reminder-views.ts";

interface RobotDialogProps {
  readonly units: Robots["units"];
  readonly onClose: () => void;
}

/** Connects a group; of which platform its robot is the address says by itself. */
export function RobotDialog({ units, onClose }: RobotDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [secret, setSecret] = useState("");
  const add = useAct("channels.addRobot", {
    ...{ done: t("channels.robots.added"), quiet: true, onDone: onClose },
  });
  const kind = readRobotAddress(url)?.kind ?? null;
  const signs = kind !== null && signsWithSecret(kind);
  const isUnknown = url.trim() !== "" && kind === null;
  const hints = {
    empty: t("channels.robots.urlHint"),
    unknown: t("channels.robots.urlUnknown"),
    known: kind === null ? "" : t("channels.robots.recognised", { platform: text(robotKindNames[kind]) }),
  };
  return (
    <FormDialog
      title={t("channels.robots.add")}
      submitLabel={t("channels.robots.add")}
      refused={t("channels.robots.refused")}
      failure={add.error}
      pending={add.isPending}
      ready={unitId !== null && name.trim() !== "" && kind !== null && (!signs || secret.trim() !== "")}
      onSubmit={() => {
        if (unitId !== null) add.mutate({ unitId, name, url, secret: signs ? secret : "" });
      }}
      onClose={onClose}
    >
      <Field label={t("channels.robots.unit")} hint={t("channels.robots.unitHint")}>
        {(id) => (
          <Select
            id={id}
            value={unitId}
            showSearch={{ optionFilterProp: "label" }}
            options={units.map((unit) => ({ value: unit.id, label: text(unit.name) }))}
            onChange={setUnitId}
          />
        )}
      </Field>
      <Field label={t("channels.robots.name")} hint={t("channels.robots.nameHint")}>
        {(id) => (
          <Input id={id} value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <Field
        label={t("channels.robots.url")}
        hint={isUnknown ? hints.unknown : kind === null ? hints.empty : hints.known}
      >
        {(id) => (
          <Input
            id={id}
            value={url}
            {...(isUnknown ? { status: "error", "aria-invalid": true } : {})}
            maxLength={1000}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setUrl(target.value)}
          />
        )}
      </Field>
      {signs ? (
        <Field label={t("channels.robots.secret")} hint={t("channels.robots.secretHint")}>
          {(id) => (
            <Input.Password
              id={id}
              value={secret}
              maxLength={500}
              autoComplete="new-password"
              onChange={({ target }) => setSecret(target.value)}
            />
          )}
        </Field>
      ) : null}
      {kind === "wecom" ? <p>{t("channels.robots.unsigned")}</p> : null}
    </FormDialog>
  );
}
