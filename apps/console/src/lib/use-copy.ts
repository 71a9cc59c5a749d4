import { App } from "antd";
import { useTranslation } from "react-i18next";

/** Copies a text and says so; where the browser does not allow it, the text itself is said. */
export function useCopy(): (text: string) => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      message.success(t("ui.copy.done"));
    } catch {
      message.warning(t("ui.copy.failed"));
    }
  };
}
