import { useBlocker } from "@tanstack/react-router";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";

/** Leaving the page ends what is still being sent, so it asks first. */
export function LeaveGuard({ active }: { readonly active: boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => active,
    enableBeforeUnload: active,
    withResolver: true,
  });
  return (
    <Modal
      open={status === "blocked"}
      title={t("filings.upload.leave")}
      okText={t("filings.upload.leaveOk")}
      cancelText={t("filings.upload.stay")}
      onOk={() => proceed?.()}
      onCancel={() => reset?.()}
    />
  );
}
