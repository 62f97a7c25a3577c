/* Loads a video only after somebody asked for it; without this script the link leads to the service. */

for (const figure of document.querySelectorAll("[data-video]")) {
  const link = figure.querySelector("a");
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  button.querySelector("[data-video-label]").textContent = "動画を再生する";
  figure.querySelector("[data-video-note]").textContent = "（再生すると、外部の動画サイトと通信します）";
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.src = figure.dataset.video;
    frame.title = figure.dataset.videoTitle;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    frame.className = "video__frame";
    figure.querySelector(".video__stage").replaceChildren(frame);
    frame.focus();
  });
  link.replaceWith(button);
}
