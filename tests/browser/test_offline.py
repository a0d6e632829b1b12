"""The worker in a real browser, over http and without a connection: what is kept, what is offered, and that two releases never mix."""

from __future__ import annotations

import functools
import http.server
import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from treatybook.landing import ABOVE
from treatybook.sphinxext.offline import digest, write_release
from treatybook.sphinxext.words import LANGUAGES, words

KEPT = "() => caches.keys().then(async names => Object.fromEntries(await Promise.all(names.map(async name => [name, (await (await caches.open(name)).keys()).map(r => r.url)]))))"


def until(page: Page, expression: str) -> None:
    """Wait until a script says yes; Playwright's own waiting is evaluated in the page, which the policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never came true: {expression}")


class Server:
    """A folder on this machine; it can answer with an error, and remembers what was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.asked, self.failing = folder, [], False
        outer = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *arguments: object) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                outer.asked.append(self.path)
                if outer.failing:
                    self.send_error(503)
                else:
                    super().do_GET()

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def server(demo: Path, tmp_path: Path) -> Iterator[Server]:
    """The made-up pages, served from a copy that a test may change."""
    folder = tmp_path / "site"
    shutil.copytree(demo, folder)
    made = Server(folder)
    yield made
    made.close()


@pytest.fixture
def reader(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context()
    yield context
    context.close()


def installed(context: BrowserContext, address: str) -> Page:
    """Open a page and wait until the worker has kept what comes first and serves the page."""
    page = context.new_page()
    page.goto(address)
    until(page, f"navigator.serviceWorker.controller?.scriptURL === '{'/'.join(address.split('/')[:4])}/worker.js'")
    return page


def listed(server: Server, language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((server.folder / language / "release.json").read_text())
    return found


def until_kept(page: Page, *addresses: str) -> None:
    """Wait until the device keeps all of these."""
    until(page, f"Promise.all({json.dumps(addresses)}.map(address => caches.match(address))).then(found => found.every(Boolean))")


def whole(context: BrowserContext, server: Server, address: str) -> Page:
    """Open a page twice, as a reader opens two, and wait until the whole core is kept."""
    page = installed(context, address)
    page.reload()
    language = address.split("/")[3]
    until_kept(page, *(f"/{language}/{name}" for name in listed(server, language)["core"]))
    return page


def kept(page: Page) -> dict[str, set[str]]:
    """What each cache of an edition holds, by the release that it is of; the cache of the pages above the languages is left out."""
    found = {name: urls for name, urls in page.evaluate(KEPT).items() if name.split()[1] != "/"}
    return {name.split()[-1]: {re.sub(r"^https?://[^/]*/", "", url) for url in urls} for name, urls in found.items()}


def release(server: Server, language: str) -> str:
    return digest((server.folder / language / "release.json").read_bytes())


def publish(server: Server, language: str, changes: dict[str, tuple[str, str]]) -> str:
    """Put a changed release in place of the one that stands; return what it is called."""
    folder = server.folder / language
    for name, (old, new) in changes.items():
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), "utf-8")
    addresses = json.loads((folder / "release.json").read_text())["files"]
    write_release(folder, {address: address.partition("?")[0] for address in addresses})
    return release(server, language)


@pytest.mark.parametrize(("language", "query"), [("en", "evidence"), ("fr", "evidence"), ("ar", "الإلكترونية")])
def test_the_core_and_what_was_visited_stay_readable_without_a_connection(server: Server, reader: BrowserContext, language: str, query: str) -> None:
    base = f"{server.address}/{language}"
    page = whole(reader, server, f"{base}/chapter/page.html")
    (files,) = kept(page).values()
    core = set(listed(server, language)["core"])
    assert {f"{language}/{name}" for name in core} <= files and f"{language}/chapter/page.html" in files
    assert f"{language}/states/kenya.html" not in files
    page.goto(f"{base}/states/kenya.html")
    title = page.title()
    reader.set_offline(True)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for name in ("index", "chapter/index", "chapter/page", "states/index", "states/kenya", "search"):
        page.goto(f"{base}/{name}.html")
        assert page.locator("article h1").count() == 1, name
        assert page.locator("#tb-kept-copy").text_content() == words(language)["kept_copy"], name
        assert page.evaluate("getComputedStyle(document.querySelector('.tb-page')).display") == "grid", "the style sheet is kept too"
    page.goto(f"{base}/states/kenya.html")
    assert page.title() == title
    page.goto(f"{base}/search.html?q={query}")
    page.locator("#search-results li").first.wait_for()
    assert [said for said in complaints if "Content Security Policy" in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_not_kept_says_what_to_do(server: Server, reader: BrowserContext, language: str) -> None:
    base = f"{server.address}/{language}"
    page = whole(reader, server, f"{base}/index.html")
    reader.set_offline(True)
    page.goto(f"{base}/states/kenya.html")
    assert page.locator("article h1").inner_text() == words(language)["offline_title"]
    assert page.get_attribute("html", "lang") == language
    assert page.locator("#tb-again").get_attribute("href") == f"{base}/states/kenya.html"
    page.wait_for_selector("#tb-kept-pages a")
    addresses = page.eval_on_selector_all("#tb-kept-pages a, article ul a", "links => links.map(link => link.href)")
    assert f"{base}/index.html" in addresses
    for address in set(addresses):
        page.goto(address)
        assert "offline" not in page.url, address
    page.goto(f"{base}/states/kenya.html")
    reader.set_offline(False)
    page.click("#tb-again")
    assert page.url == f"{base}/states/kenya.html" and "Kenya" in page.content() or page.locator("article h1").count() == 1


@pytest.mark.parametrize("page_asked", ["https://example.org/", "//example.org/x", "javascript:alert(1)", "../../x", "/", "\\\\example.org", "data:text/html,x"])
def test_the_offline_page_leads_nowhere_else(server: Server, reader: BrowserContext, page_asked: str) -> None:
    page = reader.new_page()
    page.goto(f"{server.address}/en/offline.html?page={page_asked}")
    assert page.evaluate("document.getElementById('tb-again').href").startswith(f"{server.address}/en/")


def test_a_newer_release_is_fetched_whole_and_then_offered(server: Server, reader: BrowserContext) -> None:
    base = f"{server.address}/en"
    old = release(server, "en")
    page = installed(reader, f"{base}/chapter/page.html")
    page.goto(f"{base}/states/kenya.html")
    until_kept(page, f"{base}/states/kenya.html")
    new = publish(server, "en", {"index.html": ("A handbook", "A NEWER handbook"), "states/kenya.html": ("Kenya", "KENYA")})
    assert new != old
    page.goto(f"{base}/chapter/page.html")
    page.wait_for_selector("#tb-new-edition")
    assert page.locator("#tb-new-edition p").inner_text() == words("en")["edition_ready"]
    both = kept(page)
    assert set(both) == {old, new}
    assert {"en/states/kenya.html", "en/chapter/page.html", "en/index.html"} <= both[new], "what was kept before is kept of the new release too"
    reader.set_offline(True)
    page.goto(f"{base}/index.html")
    assert "NEWER" not in page.content(), "until the reader loads the new release, all that is kept is of the old one"
    page.wait_for_selector("#tb-new-edition")
    page.click("#tb-new-edition button")
    page.wait_for_selector("text=A NEWER handbook")
    until(page, "caches.keys().then(names => names.filter(name => name.includes(' /en/ ')).length === 1)")
    assert set(kept(page)) == {new}
    page.goto(f"{base}/states/kenya.html")
    assert "KENYA" in page.content()


def test_a_release_that_is_being_put_up_is_not_taken(server: Server, reader: BrowserContext) -> None:
    """The list is there, one page of it is still the old one: nothing of it is kept, and the old release stays."""
    base = f"{server.address}/en"
    old = release(server, "en")
    page = whole(reader, server, f"{base}/index.html")
    before = (server.folder / "en/chapter/index.html").read_bytes()
    text = before.decode().replace("</body>", "<!-- new --></body>")
    (server.folder / "en/chapter/index.html").write_text(text, "utf-8")
    new = publish(server, "en", {"index.html": ("A handbook", "A NEWER handbook")})
    (server.folder / "en/chapter/index.html").write_bytes(before)
    page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update()).catch(() => null)")
    page.wait_for_timeout(1500)
    until(page, "caches.keys().then(names => names.filter(name => name.includes(' /en/ ')).length === 1)")
    assert set(kept(page)) == {old} and page.locator("#tb-new-edition").count() == 0
    (server.folder / "en/chapter/index.html").write_text(text, "utf-8")
    page.reload()
    page.wait_for_selector("#tb-new-edition")
    assert set(kept(page)) == {old, new}


def test_a_page_of_another_release_is_shown_and_not_kept(server: Server, reader: BrowserContext) -> None:
    """The network has a page that the release in the cache does not know: law is shown as it is, and the cache stays of one release."""
    base = f"{server.address}/en"
    page = installed(reader, f"{base}/index.html")
    kenya = server.folder / "en/states/kenya.html"
    kenya.write_text(kenya.read_text("utf-8").replace("</article>", "<p id=new>NEW</p></article>"), "utf-8")
    page.goto(f"{base}/states/kenya.html")
    assert page.locator("#new").count() == 1
    page.wait_for_timeout(300)
    assert not any("en/states/kenya.html" in files for files in kept(page).values())
    reader.set_offline(True)
    page.goto(f"{base}/states/kenya.html")
    assert page.locator("#tb-again").count() == 1


def test_a_server_in_trouble_is_as_none(server: Server, reader: BrowserContext) -> None:
    page = installed(reader, f"{server.address}/en/index.html")
    server.failing = True
    page.goto(f"{server.address}/en/index.html")
    assert page.locator("#tb-kept-copy").count() == 1 and page.locator("article h1").count() == 1


def test_the_network_comes_first(server: Server, reader: BrowserContext) -> None:
    page = installed(reader, f"{server.address}/en/index.html")
    server.asked.clear()
    page.goto(f"{server.address}/en/index.html")
    assert "/en/index.html" in server.asked
    assert page.locator("#tb-kept-copy").count() == 0
    assert not any("theme.css" in path for path in server.asked), "what never changes is not fetched again"


def test_each_language_is_kept_apart(server: Server, reader: BrowserContext) -> None:
    page = installed(reader, f"{server.address}/ar/index.html")
    until_kept(page, f"{server.address}/offline.html")
    above = {"favicon.ico", "worker.js", "release.json", *ABOVE}
    assert all(path.startswith("/ar/") or path.partition("?")[0].strip("/") in above for path in server.asked)
    installed(reader, f"{server.address}/fr/index.html")
    names = page.evaluate("caches.keys()")
    assert sorted(name.split()[1] for name in names) == ["/", "/ar/", "/fr/"]
    assert all(path.startswith(("ar/", "fr/")) for files in kept(page).values() for path in files)


def test_a_page_with_an_unusual_name_is_kept_as_any_other(server: Server, reader: BrowserContext) -> None:
    folder, name = server.folder / "en", "chapter/l'été (1) صفحة & <b>.html"
    shutil.copyfile(folder / "chapter/page.html", folder / name)
    files = {address: address.partition("?")[0] for address in listed(server, "en")["files"]}
    write_release(folder, files | {name: name})
    page = installed(reader, f"{server.address}/en/index.html")
    address = f"{server.address}/en/{quote(name)}"
    page.goto(address)
    until(page, "caches.keys().then(async names => (await Promise.all(names.map(async name => (await caches.open(name)).keys()))).flat().some(r => r.url.includes('(1)')))")
    reader.set_offline(True)
    page.goto(address)
    assert page.locator("#tb-kept-copy").count() == 1 and page.locator("#tb-again").count() == 0
    page.goto(f"{server.address}/en/chapter/other.html?x=<img src=x onerror=alert(1)>")
    page.wait_for_selector("#tb-again")
    assert page.locator("article img").count() == 0


def test_who_saves_data_is_sent_nothing_unasked(server: Server, chromium: Browser) -> None:
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = context.new_page()
    page.goto(f"{server.address}/en/index.html")
    page.wait_for_timeout(500)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0
    context.close()


def test_the_first_visit_keeps_little_and_the_second_page_the_core(server: Server, reader: BrowserContext) -> None:
    base = f"{server.address}/en"
    page = installed(reader, f"{base}/chapter/page.html")
    page.wait_for_timeout(700)
    (files,) = kept(page).values()
    first, core = ({f"en/{name}" for name in listed(server, "en")[part]} for part in ("first", "core"))
    assert first < core and first <= files and not (core - first) & {name for name in files if name.endswith(".html") and name != "en/chapter/page.html"}
    page.reload()
    until_kept(page, *(f"/{name}" for name in core))


def test_the_first_page_of_all_is_kept_with_its_scripts(server: Server, reader: BrowserContext) -> None:
    page = installed(reader, f"{server.address}/en/search.html")
    until_kept(page, *(name for name in page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)") if "?v=" in name))
    reader.set_offline(True)
    complaints: list[str] = []
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.reload()
    assert page.locator("article h1").inner_text() == words("en")["search"] and complaints == []


@pytest.mark.parametrize(("line", "follows"), [({"effectiveType": "4g"}, True), ({"effectiveType": "2g"}, False), ({"effectiveType": "slow-2g"}, False), ({"type": "cellular"}, False)])
def test_on_a_dear_or_slow_line_the_core_waits_to_be_asked_for(server: Server, chromium: Browser, line: dict[str, str], follows: bool) -> None:
    context = chromium.new_context()
    context.add_init_script(f"Object.defineProperty(navigator, 'connection', {{ value: {json.dumps(line)} }})")
    page = installed(context, f"{server.address}/en/index.html")
    page.reload()
    page.wait_for_timeout(1000)
    (files,) = kept(page).values()
    assert ({f"en/{name}" for name in listed(server, "en")["core"]} <= files) == follows
    context.close()


def add_button(server: Server, language: str) -> None:
    """Put the box of the page on offline use into the first page."""
    publish(server, language, {"index.html": ("</article>", '<div id="tb-keep" data-kilobytes="77"></div></article>')})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_keeps_the_whole_core(server: Server, chromium: Browser, language: str) -> None:
    add_button(server, language)
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = context.new_page()
    page.goto(f"{server.address}/{language}/index.html")
    button = page.locator("#tb-keep button")
    assert button.inner_text() == words(language)["keep_core"].format(size=77)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0
    button.click()
    core = listed(server, language)["core"]
    page.wait_for_selector(f"#tb-keep p:text-is('{words(language)['core_kept'].format(of=len(core))}')")
    assert not button.is_visible()
    (files,) = kept(page).values()
    assert {f"{language}/{name}" for name in core} <= files
    context.close()


def test_the_button_says_what_is_missing_when_the_site_is_gone(server: Server, chromium: Browser) -> None:
    add_button(server, "en")
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { type: 'cellular' } })")
    page = installed(context, f"{server.address}/en/index.html")
    core = listed(server, "en")["core"]
    page.wait_for_selector("#tb-keep p:text('of the')")
    server.failing = True
    page.click("#tb-keep button")
    page.wait_for_selector(f"#tb-keep p:text('{words('en')['core_failed']}')")
    server.failing = False
    page.click("#tb-keep button")
    page.wait_for_selector(f"#tb-keep p:text-is('{words('en')['core_kept'].format(of=len(core))}')")
    context.close()


def test_what_is_kept_of_an_old_release_is_kept_of_the_new_one_under_its_new_name(server: Server, reader: BrowserContext) -> None:
    """A script of the core has another digest in its address: the new release keeps it as the old one did."""
    page = whole(reader, server, f"{server.address}/en/index.html")
    folder = server.folder / "en"
    files = listed(server, "en")["files"]
    old = next(name for name in files if name.startswith("_static/treatybook/ticks.js"))
    write_release(folder, {("_static/treatybook/ticks.js?v=anew" if name == old else name): name.partition("?")[0] for name in files})
    page.reload()
    page.wait_for_selector("#tb-new-edition")
    new = kept(page)[release(server, "en")]
    assert "en/_static/treatybook/ticks.js?v=anew" in new and f"en/{old}" not in new


def test_what_was_erased_while_it_was_fetched_stays_erased(server: Server, reader: BrowserContext) -> None:
    page = installed(reader, f"{server.address}/en/index.html")
    page.evaluate("""async () => {
      const worker = navigator.serviceWorker.controller;
      worker.postMessage("keep core");
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    }""")
    page.wait_for_timeout(1500)
    assert all(len(files) <= 3 for files in kept(page).values())


def test_the_choice_of_language_opens_without_a_connection_and_a_language_that_is_not_kept_says_so(server: Server, reader: BrowserContext) -> None:
    page = installed(reader, f"{server.address}/en/index.html")
    until_kept(page, f"{server.address}/offline.html", f"{server.address}/index.html")
    until(page, "navigator.serviceWorker.getRegistrations().then(found => found.length === 2 && found.every(each => each.active))")
    reader.set_offline(True)
    page.goto(f"{server.address}/")
    assert page.locator("main a").count() == len(LANGUAGES)
    assert page.evaluate("getComputedStyle(document.querySelector('main')).display") == "grid", "with its style sheet"
    page.click("a[hreflang=ar]")
    assert page.locator("section:visible").count() == 1 and page.locator("section:visible h2").inner_text() == words("ar")["offline_title"]
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    page.click(".homes a[hreflang=en]")
    page.locator("#tb-kept-copy").wait_for()


def test_a_first_visit_in_a_second_language_offers_no_newer_edition(server: Server, reader: BrowserContext) -> None:
    """The worker above the languages serves that page before its own does: that is no other edition."""
    page = installed(reader, f"{server.address}/en/index.html")
    until(page, "navigator.serviceWorker.getRegistrations().then(found => found.length === 2 && found.every(each => each.active))")
    page = installed(reader, f"{server.address}/fr/index.html")
    page.wait_for_timeout(700)
    assert page.locator("#tb-new-edition, #tb-other-edition").count() == 0


def test_hits_that_are_not_kept_are_marked(server: Server, reader: BrowserContext) -> None:
    page = whole(reader, server, f"{server.address}/en/search.html")
    page.goto(f"{server.address}/en/search.html?q=kenya")
    page.locator("#search-results li").first.wait_for()
    assert page.locator(".tb-not-kept").count() == 0, "with a connection, all open"
    reader.set_offline(True)
    page.goto(f"{server.address}/en/search.html?q=kenya")
    page.wait_for_selector(".tb-not-kept")
    kept_pages = {address for files in kept(page).values() for address in files}
    for hit in page.locator("#search-results li").all():
        address = hit.locator("a").first.evaluate("link => link.pathname.slice(1)")
        assert (hit.locator(".tb-not-kept").count() == 0) == (address in kept_pages), address
    assert page.locator(".tb-not-kept").first.inner_text() == words("en")["not_kept"]


def test_from_a_file_nothing_is_kept_and_nothing_is_said(demo: Path, open_page: Callable) -> None:
    watched = open_page(f"{demo.as_uri()}/en/index.html")
    assert watched.complaints == []
    assert watched.page.locator("link[rel=manifest]").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_telephone_can_put_the_handbook_on_its_first_screen(demo: Path, serve: Callable, open_page: Callable, language: str) -> None:
    base = serve(demo)
    watched = open_page(f"{base}/{language}/chapter/page.html")
    page = watched.page
    address = page.evaluate("document.querySelector('link[rel=manifest]').href")
    told = page.request.get(address).json()
    assert (told["lang"], told["dir"]) == (language, "rtl" if language == "ar" else "ltr")
    assert page.request.get(f"{base}/{language}/{told['start_url']}").ok
    for icon in told["icons"]:
        assert page.request.get(f"{base}/{language}/{icon['src']}").ok, icon
    assert {"any", "maskable"} == {icon["purpose"] for icon in told["icons"]}
    session = page.context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    assert watched.complaints == []
