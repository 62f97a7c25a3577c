// 現在地を使う: asks the browser where the device is, only when the button is pressed, and sends the place rounded
// to about 100 m with the search. Nothing is kept.

const DIGITS = 3;
const FAILURES = {
  1: "位置情報の利用が許可されていません。駅や町の名前を入れてください。",
  2: "現在地がわかりませんでした。駅や町の名前を入れてください。",
  3: "現在地がわかるまでに時間がかかりすぎました。もう一度お試しください。",
};

function search(coordinates) {
  const field = document.getElementById("commute-near");
  if (!field) return;
  field.value = `${coordinates.latitude.toFixed(DIGITS)},${coordinates.longitude.toFixed(DIGITS)}`;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-locate] button");
  if (!button) return;
  const status = button.parentElement.querySelector("[role=status]");
  if (!navigator.geolocation) {
    status.textContent = FAILURES[2];
    return;
  }
  status.textContent = "現在地を調べています。";
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => search(coords),
    ({ code }) => { status.textContent = FAILURES[code] ?? FAILURES[2]; },
    { timeout: 10_000, maximumAge: 60_000 },
  );
});
