// Shows the note that the server sent, and opens the console where somebody clicks on it. It keeps nothing and fetches
// nothing: pages load as if it were not there.
self.addEventListener("push", (event) => {
  const { title, body, url } = event.data.json();
  const options = { body, tag: "goodstanding", icon: "/favicon.svg", data: { url } };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { origin } = self.location;
  const url = new URL(event.notification.data?.url ?? "/", origin);
  event.waitUntil(self.clients.openWindow(url.origin === origin ? url.href : origin));
});
