#!/usr/bin/env bash
# Makes `--target wasm32-unknown-unknown` usable with the rustc that is on PATH, without writing into any toolchain folder.
#
# Prints the environment a cargo needs for it, one NAME=VALUE a line:
#   nothing                                           the target is installed: nothing to do
#   CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=…   a standard library built here, once, from source of exactly rustc's version
#   YIZHU_WASM_CARGO=… RUSTC=… …                      Debian's matched pair of another version, where no such source is found
#
# `rustup target add wasm32-unknown-unknown` is all an ordinary machine needs, and is tried first;
# RUSTUP_AUTO_INSTALL=0 is how a machine says that rustup must not download.
set -euo pipefail
target=wasm32-unknown-unknown
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { echo "  wasm-std: $*" >&2; }

# Can this rustc, with these options, compile something that needs std?
compiles() {
  echo 'pub fn f() -> String { String::new() }' |
    rustc "$@" --target $target --crate-type lib --out-dir "$work" - 2>/dev/null
}

use_sysroot() {
  echo "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=--sysroot=$1"
  echo "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTDOCFLAGS=--sysroot=$1"
}

compiles && exit 0
if command -v rustup >/dev/null && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; then
  say "asking rustup for $target"
  if rustup target add $target >&2 && compiles; then exit 0; fi
fi

version=$(rustc -V | cut -d' ' -f2)
commit=$(rustc -vV | sed -n 's/^commit-hash: //p')
sysroot=$(rustc --print sysroot)
cache=${WASM_STD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/yizhu/wasm-std}
built=$cache/$version-${commit:0:9}

# 1. Source of std of EXACTLY this version: the rust-src component, Debian's installed copy, or a Debian package.
find_source() {
  local folder
  for folder in "$sysroot/lib/rustlib/src/rust/library" "/usr/src/rustc-$version/library" "$cache/src-$version/usr/src/rustc-$version/library"; do
    if [ -d "$folder/std" ]; then echo "$folder"; return; fi
  done
  command -v apt-get >/dev/null && command -v dpkg >/dev/null || return 0
  # Lists and downloads of our own: the machine's package configuration is not touched, and no root is needed.
  local apt=$work/apt mirror key=/usr/share/keyrings/debian-archive-keyring.gpg suite package
  mkdir -p "$apt/lists/partial" "$apt/archives/partial"
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL)' 2>/dev/null | awk '$2=="Debian" && $3=="Debian" {print $1; exit}')
  [ -n "$mirror" ] || return 0
  for suite in trixie-backports trixie sid; do echo "deb [signed-by=$key] $mirror $suite main"; done > "$apt/sources.list"
  ours() {
    local program=$1; shift
    "$program" -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$apt/lists" \
      -o Dir::Cache="$apt" -o APT::Sandbox::User= -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false "$@"
  }
  say "looking for the source of std $version among Debian's packages"
  ours apt-get update -qq >&2 || return 0
  package=$(ours apt-cache madison rust-src | awk -F' *[|] *' -v v="$version" 'index($2, v"+")==1 || index($2, v"~")==1 {print $2; exit}')
  [ -n "$package" ] || return 0
  say "downloading it"
  (cd "$work" && ours apt-get download -qq "rust-src=$package" >&2 && mkdir -p "$cache/src-$version" && dpkg -x rust-src_*.deb "$cache/src-$version") || return 0
  folder=$cache/src-$version/usr/src/rustc-$version/library
  if [ -d "$folder/std" ]; then echo "$folder"; fi
}

# 2. A dummy crate and cargo's build-std, with this very rustc. Bitcode is for link-time optimisation, `test` for the wasm tests.
build_std() {
  local source=$1 crate=$work/mkstd libraries
  mkdir -p "$crate/src"
  echo '#![no_std]' > "$crate/src/lib.rs"
  printf '[package]\nname = "mkstd"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n[profile.release]\nopt-level = "s"\ncodegen-units = 1\n' > "$crate/Cargo.toml"
  (cd "$crate" && env -u CARGO_BUILD_TARGET -u CARGO_ENCODED_RUSTFLAGS -u CARGO_TARGET_DIR RUSTC_BOOTSTRAP=1 \
    __CARGO_TESTS_ONLY_SRC_ROOT="$source" RUSTFLAGS=-Cembed-bitcode=yes \
    cargo build -q --release --target $target --target-dir "$crate/t" -Zbuild-std=std,panic_abort,proc_macro,test >&2)
  rm -f "$crate/t/$target/release/deps"/libmkstd*
  rm -rf "$built" "$built.part"
  libraries=$built.part/lib/rustlib/$target/lib
  mkdir -p "$libraries"
  cp "$crate/t/$target/release/deps"/lib*.rlib "$libraries/"
  mv "$built.part" "$built"
}

if [ ! -d "$built" ]; then
  mkdir -p "$cache"
  source=
  [ -n "${WASM_STD_NO_SOURCE:-}" ] || source=$(find_source) # the variable lets a test take the other road
  if [ -n "$source" ]; then
    say "building std $version for $target (half a minute, once)"
    build_std "$source"
  fi
fi
if [ -d "$built" ] && [ -z "${WASM_STD_NO_SOURCE:-}" ]; then
  compiles --sysroot "$built" || { say "the std in $built does not work: delete that folder and try again"; exit 1; }
  use_sysroot "$built"
  exit 0
fi

# 3. No source of this version anywhere: Debian's rustc, cargo and std source that belong together, for the wasm half only.
packages="rustc-web cargo-web rust-web-src lld-22"
# shellcheck disable=SC2086
if ! dpkg -s $packages >/dev/null 2>&1; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say "no source of std $version was found. Install the target (rustup target add $target), or Debian's pair:"
    say "  apt-get install $packages"
    exit 1
  fi
  say "no source of std $version was found: installing Debian's $packages"
  apt-get -o DPkg::Lock::Timeout=300 update -qq >&2
  apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $packages >&2
fi
rustc_web=/usr/bin/rustc
source=$("$rustc_web" --print sysroot)/lib/rustlib/src/rust/library
[ -d "$source/std" ] || { say "rust-web-src is installed, but there is no $source/std"; exit 1; }
say "using $("$rustc_web" -V) for the wasm half; it builds std along with the program"
echo "YIZHU_WASM_CARGO=/usr/bin/cargo"
echo "YIZHU_WASM_CARGO_OPTIONS=-Zbuild-std=std,panic_abort,proc_macro,test"
echo "RUSTC=$rustc_web"
echo "RUSTC_BOOTSTRAP=1"
echo "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-22"
