import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Puts the page's name in front of the product's in the browser tab. */
export function useDocumentTitle(page: string): void {
  const { t } = useTranslation();
  const product = t("shell.product");
  useEffect(() => {
    document.title = `${page} · ${product}`;
  }, [page, product]);
}
