import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { CoursesView } from "./courses-view.tsx";

const route = getRouteApi("/shell/programmes/$programmeId/courses");

export function CoursesPage() {
  const { t } = useTranslation();
  const { programmeId } = route.useParams();
  const trpc = useTRPC();
  const courses = useQuery(trpc.courses.list.queryOptions({ programmeId }));
  useDocumentTitle(t("courses.title"));
  return (
    <Loaded
      query={courses}
      what={t("courses.title")}
      back={<Link to="/programmes">{t("shell.nav.programmes")}</Link>}
    >
      {(detail) => <CoursesView detail={detail} />}
    </Loaded>
  );
}
