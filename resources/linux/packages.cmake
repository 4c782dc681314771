# What is installed where, and the two packages: dau (the window) and dau-cli (no GUI library).
install(TARGETS dau RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT dau)
install(TARGETS dau-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT dau-cli)
set(linux ${CMAKE_SOURCE_DIR}/resources/linux)
install(FILES ${linux}/io.github.dau.Dau.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT dau)
install(FILES ${linux}/io.github.dau.Dau.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT dau)
install(FILES ${linux}/dau-project.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages COMPONENT dau)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/dau.svg RENAME io.github.dau.Dau.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT dau)

# Man pages and change logs are compressed without a clock, so that two builds give the same package.
find_program(GZIP gzip REQUIRED)
function(dau_compressed file name destination component)
    set(out ${CMAKE_BINARY_DIR}/compressed/${component}/${name}.gz)
    add_custom_command(OUTPUT ${out} COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/compressed/${component}
        COMMAND ${GZIP} -9nc ${file} > ${out} DEPENDS ${file} VERBATIM)
    add_custom_target(compress-${component}-${name} ALL DEPENDS ${out})
    install(FILES ${out} DESTINATION ${destination} COMPONENT ${component})
endfunction()
foreach(component dau dau-cli)
    dau_compressed(${linux}/${component}.1 ${component}.1 ${CMAKE_INSTALL_MANDIR}/man1 ${component})
    dau_compressed(${linux}/changelog.Debian changelog ${CMAKE_INSTALL_DATADIR}/doc/${component} ${component})
    install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component} COMPONENT ${component})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "annotate corpora by hand")
set(CPACK_PACKAGE_VENDOR "The Dau authors")
set(CPACK_PACKAGE_CONTACT "The Dau authors <dau@users.noreply.github.com>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL dau dau-cli)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_DAU_PACKAGE_NAME dau)
set(CPACK_DEBIAN_DAU_PACKAGE_SECTION text)
set(CPACK_DEBIAN_DAU_PACKAGE_DEPENDS "libqt6svg6")
set(CPACK_DEBIAN_DAU_PACKAGE_RECOMMENDS "fonts-noto-core")
set(CPACK_DEBIAN_DAU_DESCRIPTION
"Opens articles into one project file, lets several annotators label spans of
text with nested, overlapping and discontinuous annotations, attributes,
relations and entities by keyboard, and hands the labelled data on as brat,
CoNLL, JSONL or CSV.")
set(CPACK_DEBIAN_DAU-CLI_PACKAGE_NAME dau-cli)
set(CPACK_DEBIAN_DAU-CLI_PACKAGE_SECTION text)
set(CPACK_DEBIAN_DAU-CLI_DESCRIPTION
"Makes, fills, searches, checks and exports the project files of the
annotation program dau from scripts and servers, without a display.")
include(CPack)
