import { CheckOutlined, EditOutlined, FieldTimeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./duty-actions.module.css";
import { ExtensionDialog } from "./extension-dialog.tsx";
import { FulfilDialog } from "./fulfil-dialog.tsx";
import { OverrideDialog } from "./override-dialog.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";

/** What this person may do to the duty next; the server says what that is. */
export function DutyActions({ obligation }: { readonly obligation: ProgrammeObligation }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"fulfil" | "override" | "extension" | null>(null);
  const close = () => setDialog(null);
  const { may } = obligation;
  if (!may.fulfil && !may.overrideDate && !may.grantExtension) return null;
  return (
    <div className={styles.actions}>
      {may.fulfil ? (
        <Button size="small" icon={<CheckOutlined aria-hidden />} onClick={() => setDialog("fulfil")}>
          {t("programmes.fulfil.open")}
        </Button>
      ) : null}
      {may.overrideDate ? (
        <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setDialog("override")}>
          {t("programmes.override.open")}
        </Button>
      ) : null}
      {may.grantExtension ? (
        <Button size="small" icon={<FieldTimeOutlined aria-hidden />} onClick={() => setDialog("extension")}>
          {t("programmes.extension.open")}
        </Button>
      ) : null}
      {dialog === "fulfil" ? <FulfilDialog obligation={obligation} onClose={close} /> : null}
      {dialog === "override" ? <OverrideDialog obligation={obligation} onClose={close} /> : null}
      {dialog === "extension" ? <ExtensionDialog obligation={obligation} onClose={close} /> : null}
    </div>
  );
}
