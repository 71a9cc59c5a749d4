import { localDate } from "@goodstanding/domain/kernel/dates";
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { deskSearch } from "../features/appraisals/desk/desk-search.ts";
import { queueSearch } from "../features/appraisals/queue/queue-search.ts";
import { calendarSearch } from "../features/calendar/calendar-search.ts";
import { yearSpan } from "../features/calendar/month-weeks.ts";
import { filingSearch } from "../features/filings/filing-search.ts";
import { inboxSearch } from "../features/inbox/inbox-search.ts";
import { oversightSearch } from "../features/oversight/oversight-search.ts";
import { changeSearch, compareSearch, policiesSearch } from "../features/policies/policy-search.ts";
import { programmeSearch } from "../features/programmes/programme-search.ts";
import { remindersSearch } from "../features/reminders/reminders-search.ts";
import { signInSearch } from "../features/session/sign-in-search.ts";
import type { AppRouter } from "../lib/api.ts";
import { readApiError } from "../lib/api-error.ts";
import { Shell } from "./shell.tsx";

export interface RouterContext {
  readonly queryClient: QueryClient;
  readonly trpc: TRPCOptionsProxy<AppRouter>;
}

const root = createRootRouteWithContext<RouterContext>()();

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import("../features/session/sign-in-page.tsx"), "SignInPage"),
});

/** For readers without an account; the link and a password are all that opens it. */
const reading = createRoute({
  getParentRoute: () => root,
  path: "/reading/$token",
  component: lazyRouteComponent(() => import("../features/reading/reading-page.tsx"), "ReadingPage"),
});

/** Everything for people who are signed in; the session is fetched once and kept. */
const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ context: { queryClient, trpc }, location }) => {
    try {
      await queryClient.ensureQueryData(trpc.session.current.queryOptions());
    } catch (failure) {
      if (readApiError(failure).code !== "session.required") throw failure;
      throw redirect({ to: "/sign-in", search: { back: location.href } });
    }
  },
  component: Shell,
});

const dashboard = createRoute({
  getParentRoute: () => shell,
  path: "/",
  loader: ({ context: { queryClient, trpc } }) =>
    void queryClient.prefetchQuery(trpc.dashboard.summary.queryOptions()),
  component: lazyRouteComponent(() => import("../features/dashboard/dashboard-page.tsx"), "DashboardPage"),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: "/calendar",
  validateSearch: calendarSearch,
  loaderDeps: ({ search: { date } }) => ({ date }),
  loader: ({ context: { queryClient, trpc }, deps }) => {
    const date = deps.date ?? queryClient.getQueryData(trpc.session.current.queryKey())?.today;
    if (date === undefined) return;
    void queryClient.prefetchQuery(trpc.calendar.range.queryOptions(yearSpan(localDate(date))));
  },
  component: lazyRouteComponent(() => import("../features/calendar/calendar-page.tsx"), "CalendarPage"),
});

const programmes = createRoute({
  getParentRoute: () => shell,
  path: "/programmes",
  validateSearch: programmeSearch,
  loader: ({ context: { queryClient, trpc } }) =>
    void queryClient.prefetchQuery(trpc.programmes.list.queryOptions()),
  component: lazyRouteComponent(() => import("../features/programmes/programmes-page.tsx"), "ProgrammesPage"),
});

const programme = createRoute({
  getParentRoute: () => shell,
  path: "/programmes/$programmeId",
  loader: ({ context: { queryClient, trpc }, params }) =>
    void queryClient.prefetchQuery(trpc.programmes.get.queryOptions({ id: params.programmeId })),
  component: lazyRouteComponent(() => import("../features/programmes/programme-page.tsx"), "ProgrammePage"),
});

const programmeCourses = createRoute({
  getParentRoute: () => shell,
  path: "/programmes/$programmeId/courses",
  component: lazyRouteComponent(() => import("../features/courses/courses-page.tsx"), "CoursesPage"),
});

const ownedCourses = createRoute({
  getParentRoute: () => shell,
  path: "/course-packages",
  component: lazyRouteComponent(() => import("../features/courses/owned-page.tsx"), "OwnedPage"),
});

const coursePackage = createRoute({
  getParentRoute: () => shell,
  path: "/course-packages/$packageId",
  component: lazyRouteComponent(
    () => import("../features/filings/course-package/package-page.tsx"),
    "PackagePage",
  ),
});

const filings = createRoute({
  getParentRoute: () => shell,
  path: "/filings",
  validateSearch: filingSearch,
  loader: ({ context: { queryClient, trpc } }) =>
    void queryClient.prefetchQuery(trpc.filings.list.queryOptions()),
  component: lazyRouteComponent(() => import("../features/filings/filings-page.tsx"), "FilingsPage"),
});

const filing = createRoute({
  getParentRoute: () => shell,
  path: "/filings/$filingId",
  component: lazyRouteComponent(() => import("../features/filings/filing-page.tsx"), "FilingPage"),
});

const submission = createRoute({
  getParentRoute: () => shell,
  path: "/filings/$filingId/submissions/$number",
  component: lazyRouteComponent(
    () => import("../features/filings/submission/submission-page.tsx"),
    "SubmissionPage",
  ),
});

const reviews = createRoute({
  getParentRoute: () => shell,
  path: "/reviews",
  validateSearch: queueSearch,
  loader: ({ context: { queryClient, trpc } }) =>
    void queryClient.prefetchQuery(trpc.appraisals.queue.queryOptions({})),
  component: lazyRouteComponent(() => import("../features/appraisals/queue/queue-page.tsx"), "QueuePage"),
});

const desk = createRoute({
  getParentRoute: () => shell,
  path: "/reviews/$appraisalId",
  validateSearch: deskSearch,
  loader: ({ context: { queryClient, trpc }, params }) =>
    void queryClient.prefetchQuery(trpc.appraisals.get.queryOptions({ id: params.appraisalId })),
  component: lazyRouteComponent(() => import("../features/appraisals/desk/desk-page.tsx"), "DeskPage"),
});

const expertPool = createRoute({
  getParentRoute: () => shell,
  path: "/reviews/pool",
  component: lazyRouteComponent(() => import("../features/appraisals/pool/pool-page.tsx"), "PoolPage"),
});

const reviewPlan = createRoute({
  getParentRoute: () => shell,
  path: "/reviews/plan",
  component: lazyRouteComponent(() => import("../features/appraisals/plan/plan-page.tsx"), "PlanPage"),
});

const oversight = createRoute({
  getParentRoute: () => shell,
  path: "/oversight",
  validateSearch: oversightSearch,
  component: lazyRouteComponent(() => import("../features/oversight/oversight-page.tsx"), "OversightPage"),
});

const mockCheck = createRoute({
  getParentRoute: () => shell,
  path: "/oversight/mock/$mockCheckId",
  component: lazyRouteComponent(() => import("../features/oversight/mock-check-page.tsx"), "MockCheckPage"),
});

const reminders = createRoute({
  getParentRoute: () => shell,
  path: "/reminders",
  validateSearch: remindersSearch,
  component: lazyRouteComponent(() => import("../features/reminders/reminders-page.tsx"), "RemindersPage"),
});

const mailTemplates = createRoute({
  getParentRoute: () => shell,
  path: "/reminders/templates",
  component: lazyRouteComponent(
    () => import("../features/reminders/templates/templates-page.tsx"),
    "TemplatesPage",
  ),
});

const mail = createRoute({
  getParentRoute: () => shell,
  path: "/reminders/$mailId",
  loader: ({ context: { queryClient, trpc }, params }) =>
    void queryClient.prefetchQuery(trpc.reminders.get.queryOptions({ mailId: params.mailId })),
  component: lazyRouteComponent(() => import("../features/reminders/mail-page.tsx"), "MailPage"),
});

const answers = createRoute({
  getParentRoute: () => shell,
  path: "/answers",
  component: lazyRouteComponent(() => import("../features/answers/answers-page.tsx"), "AnswersPage"),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: "/inbox",
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import("../features/inbox/inbox-page.tsx"), "InboxPage"),
});

const inboxMail = createRoute({
  getParentRoute: () => shell,
  path: "/inbox/$mailId",
  component: lazyRouteComponent(() => import("../features/inbox/inbox-mail-page.tsx"), "InboxMailPage"),
});

const preferences = createRoute({
  getParentRoute: () => shell,
  path: "/preferences",
  component: lazyRouteComponent(
    () => import("../features/preferences/preferences-page.tsx"),
    "PreferencesPage",
  ),
});

const policies = createRoute({
  getParentRoute: () => shell,
  path: "/policies",
  validateSearch: policiesSearch,
  loader: ({ context: { queryClient, trpc } }) =>
    void queryClient.prefetchQuery(trpc.policies.packs.queryOptions()),
  component: lazyRouteComponent(() => import("../features/policies/policies-page.tsx"), "PoliciesPage"),
});

const policyComparison = createRoute({
  getParentRoute: () => shell,
  path: "/policies/compare",
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import("../features/policies/compare/compare-page.tsx"), "ComparePage"),
});

const policyChange = createRoute({
  getParentRoute: () => shell,
  path: "/policies/change",
  validateSearch: changeSearch,
  component: lazyRouteComponent(() => import("../features/policies/change/change-page.tsx"), "ChangePage"),
});

const pack = createRoute({
  getParentRoute: () => shell,
  path: "/policies/$packId",
  loader: ({ context: { queryClient, trpc }, params }) =>
    void queryClient.prefetchQuery(trpc.policies.get.queryOptions({ id: params.packId })),
  component: lazyRouteComponent(() => import("../features/policies/pack-page.tsx"), "PackPage"),
});

const links = createRoute({
  getParentRoute: () => shell,
  path: "/links",
  component: lazyRouteComponent(() => import("../features/links/links-page.tsx"), "LinksPage"),
});

const readingRooms = createRoute({
  getParentRoute: () => shell,
  path: "/reading-rooms",
  component: lazyRouteComponent(() => import("../features/reading-rooms/rooms-page.tsx"), "RoomsPage"),
});

const design = createRoute({
  getParentRoute: () => shell,
  path: "/design",
  component: lazyRouteComponent(() => import("../features/design/design-page.tsx"), "DesignPage"),
});

export const routeTree = root.addChildren([
  signIn,
  reading,
  shell.addChildren([
    dashboard,
    calendar,
    programmes,
    programme,
    programmeCourses,
    ownedCourses,
    coursePackage,
    filings,
    filing,
    submission,
    reviews,
    desk,
    expertPool,
    reviewPlan,
    oversight,
    mockCheck,
    reminders,
    mailTemplates,
    mail,
    answers,
    inbox,
    inboxMail,
    preferences,
    policies,
    policyComparison,
    policyChange,
    pack,
    links,
    readingRooms,
    design,
  ]),
]);
