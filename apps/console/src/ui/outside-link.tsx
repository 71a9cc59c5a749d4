import { useTranslation } from "react-i18next";

/** A link that leads out of the product: it learns nothing of the page that it was followed from. */
export function OutsideLink({ url }: { readonly url: string }) {
  const { t } = useTranslation();
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`${url}${t("links.slot.opensElsewhere")}`}
    >
      {url}
    </a>
  );
}
