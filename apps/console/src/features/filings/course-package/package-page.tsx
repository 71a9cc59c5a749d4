import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { PackageView } from "./package-view.tsx";

const route = getRouteApi("/shell/course-packages/$packageId");
const pollEveryMs = 10_000;

export function PackagePage() {
  const { t } = useTranslation();
  const { packageId } = route.useParams();
  const trpc = useTRPC();
  const page = useQuery({
    ...trpc.courses.get.queryOptions({ packageId }),
    refetchInterval: ({ state }) => (state.data?.may.edit ? pollEveryMs : false),
  });
  useDocumentTitle(page.data?.courses[0]?.name ?? t("courses.packages.title"));
  return (
    <Loaded
      query={page}
      what={t("courses.packages.title")}
      back={<Link to="/course-packages">{t("courses.packages.title")}</Link>}
    >
      {(detail) => <PackageView key={packageId} packageId={packageId} detail={detail} />}
    </Loaded>
  );
}
