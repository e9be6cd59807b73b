# Written from the same steps as on Linux; not tried on macOS yet.
class Pamphlet < Formula
  desc "Turns a folder of texts into a footnoted website and pamphlets"
  url "file://#{__dir__}/pamphlet-@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "MIT"

  depends_on "pkgconf" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "cmark-gfm"
  depends_on "libyaml"

  def install
    system "make", "build"
    system "make", "install-files", "PREFIX=#{prefix}"
  end

  test do
    system bin/"pamphlet", "init", testpath/"site"
    system bin/"pamphlet", "build", "--source", testpath/"site"
    assert_path_exists testpath/"site/public/index.html"
  end
end
