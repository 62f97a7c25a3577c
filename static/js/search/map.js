// The map of the jobs found, drawn from the list of places that is there anyway. Leaflet is loaded when somebody
// opens the map. Places that would overlap at a zoom level stand together on one button.

const NEAR_PIXELS = 72;
const CLOSEST_ZOOM = 15;
const MOST_IN_POPUP = 8;
const SHARE_IN_VIEW = 0.85;

let leaflet;

const loadStyle = (href) => new Promise((resolve, reject) => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve, onerror: reject });
  document.head.append(link);
});

function load({ script, styles }) {
  leaflet ??= Promise.all([import(script), ...styles.split(" ").map(loadStyle)]).then(() => window.L);
  return leaflet;
}

const placesOf = (root) => [...root.querySelectorAll("a[data-lat]")].map((link) => ({
  at: [Number(link.dataset.lat), Number(link.dataset.lon)],
  count: Number(link.dataset.count),
  title: link.querySelector("[data-title]").textContent,
  name: link.dataset.name,
  url: link.href,
}));

// Places come with the most jobs first, so a group is named after its largest place.
function grouped(map, places) {
  const groups = [];
  for (const place of places) {
    const point = map.project(place.at);
    const group = groups.find((each) => each.point.distanceTo(point) < NEAR_PIXELS);
    if (group) group.places.push(place);
    else groups.push({ point, places: [place] });
  }
  return groups;
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function pin({ places }) {
  const total = places.reduce((sum, place) => sum + place.count, 0);
  const others = places.length > 1 ? `ほか${places.length - 1}か所` : "";
  const button = element("button", "job-map__pin");
  button.type = "button";
  button.setAttribute("aria-label", `${places[0].title}${others} ${total}件`);
  // The button's own click opens the popup: Leaflet, told of the key as well, would close it again.
  button.addEventListener("keypress", (event) => event.stopPropagation());
  button.append(element("span", "job-map__number", total), element("span", "job-map__name", places[0].name + (others && " ほか")));
  return button;
}

function closer(map, places) {
  const button = element("button", "button button--outline button--s", `${places.length}か所を拡大して見る`);
  button.type = "button";
  button.addEventListener("click", () => {
    map.closePopup();
    map.fitBounds(places.map(({ at }) => at), { padding: [48, 48] });
    map.getContainer().focus();
  });
  return button;
}

function content(map, { places }) {
  const box = element("div", "job-map__popup");
  if (places.length > 1 && map.getZoom() < map.getMaxZoom()) box.append(closer(map, places));
  const list = element("ul", "job-map__popup-list");
  for (const place of places.slice(0, MOST_IN_POPUP)) {
    const item = element("li", "");
    item.append(Object.assign(element("a", "", `${place.title} ${place.count}件`), { href: place.url }));
    list.append(item);
  }
  box.append(list);
  if (places.length > MOST_IN_POPUP) box.append(element("p", "", `ほか${places.length - MOST_IN_POPUP}か所`));
  return box;
}

function place(L, map, layer, group) {
  const button = pin(group);
  const icon = L.divIcon({ html: button, className: "job-map__marker", iconSize: null });
  const marker = L.marker(map.unproject(group.point), { icon, keyboard: false }).addTo(layer);
  marker.bindPopup(content(map, group), { maxWidth: 260 });
  marker.on("popupopen", ({ popup }) => {
    const root = popup.getElement();
    root.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", "閉じる");
    root.querySelector(".job-map__popup :is(a, button)").focus({ preventScroll: true });
  });
  marker.on("popupclose", ({ popup }) => {
    const { activeElement } = document;
    // Without a fade the popup is gone already, and the focus with it.
    const wasInside = activeElement === document.body || popup.getElement().contains(activeElement);
    if (wasInside) button.focus({ preventScroll: true });
  });
}

// The places nearest to the middle of all jobs that hold most of them: a few far away must not shrink the rest.
function mostOf(places) {
  const total = places.reduce((sum, { count }) => sum + count, 0);
  const middle = [0, 1].map((axis) => places.reduce((sum, { at, count }) => sum + at[axis] * count, 0) / total);
  const away = ({ at }) => Math.hypot(at[0] - middle[0], (at[1] - middle[1]) * Math.cos((middle[0] * Math.PI) / 180));
  let left = total * SHARE_IN_VIEW;
  return [...places].sort((one, other) => away(one) - away(other)).filter(({ count }) => {
    const taken = left > 0;
    left -= count;
    return taken;
  });
}

function draw(L, root) {
  const { tiles, attribution, origin } = root.dataset;
  const places = placesOf(root);
  const canvas = root.querySelector("[data-map-canvas]");
  canvas.hidden = false;
  const moves = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(canvas, {
    zoomControl: false, attributionControl: Boolean(attribution), maxZoom: CLOSEST_ZOOM + 2,
    fadeAnimation: moves, zoomAnimation: moves, markerZoomAnimation: moves,
  });
  L.control.zoom({ position: "bottomright", zoomInTitle: "拡大", zoomOutTitle: "縮小" }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.attributionControl?.setPrefix(false);
  if (tiles) L.tileLayer(tiles, { attribution, maxZoom: CLOSEST_ZOOM + 2 }).addTo(map);
  canvas.setAttribute("role", "region");
  canvas.setAttribute("aria-label", "求人の地図。矢印キーで動かし、プラスとマイナスで拡大・縮小できます。");
  map.fitBounds(mostOf(places).map(({ at }) => at), { padding: [48, 48], maxZoom: CLOSEST_ZOOM - 2, animate: false });
  if (origin) {
    const icon = L.divIcon({ html: element("span", "job-map__origin", "出発地"), className: "job-map__marker", iconSize: null });
    L.marker(origin.split(",").map(Number), { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map);
  }
  const layer = L.layerGroup().addTo(map);
  const show = () => {
    layer.clearLayers();
    grouped(map, places).forEach((group) => place(L, map, layer, group));
  };
  map.on("zoomend", show);
  canvas.addEventListener("keydown", ({ key }) => { if (key === "Escape") map.closePopup(); });
  show();
}

async function build(root) {
  if (!root.querySelector("[data-map-canvas]")) return;
  draw(await load(root.dataset), root);
}

// Above the list of jobs the places are asked for when the map is opened.
async function open(details) {
  const body = details.querySelector("[data-map-source]");
  if (!body || body.dataset.loaded) return;
  body.dataset.loaded = "1";
  const answer = await fetch(body.dataset.mapSource, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  body.innerHTML = await answer.text();
  await build(body.querySelector("[data-map]"));
}

document.addEventListener("toggle", ({ target }) => {
  if (target.id === "job-map" && target.open) open(target);
}, { capture: true });

// New results bring a closed map: it stays open for somebody who had opened it.
let wasOpen = false;
document.body.addEventListener("htmx:beforeSwap", () => {
  wasOpen = document.getElementById("job-map")?.open ?? wasOpen;
});
document.body.addEventListener("htmx:afterSettle", () => {
  const details = document.getElementById("job-map");
  if (wasOpen && details && !details.open) details.open = true;
});

document.querySelectorAll("[data-map]").forEach(build);
