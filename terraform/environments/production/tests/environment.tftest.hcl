mock_provider "aws" { source = "../../mocks" }

variables {
  region                  = "eu-central-1"
  availability_zones      = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  administrator_role_arns = ["arn:aws:iam::123456789012:role/platform"]
  certificate_arn         = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
}

# Fixed ids for values that the environment passes between modules.
override_module {
  target = module.eks
  outputs = {
    cluster_name          = "farthing-production"
    pod_security_group_id = "sg-11111111111111111"
    pod_role_arns = {
      external-secrets         = "arn:aws:iam::123456789012:role/farthing-production-external-secrets"
      load-balancer-controller = "arn:aws:iam::123456789012:role/farthing-production-load-balancer-controller"
    }
  }
}

run "the_output_has_all_settings_of_the_overlay" {
  assert {
    condition = local.kubernetes_environment == {
      AWS_REGION            = "eu-central-1"
      BACKEND_SECRET        = "farthing-production/backend"
      CERTIFICATE_ARN       = var.certificate_arn
      CLUSTER_NAME          = "farthing-production"
      DATABASE_CIDR_1       = "10.20.160.0/22"
      DATABASE_CIDR_2       = "10.20.164.0/22"
      DATABASE_CIDR_3       = "10.20.168.0/22"
      DATABASE_HOST         = "farthing.mocked.eu-central-1.rds.amazonaws.com"
      DATABASE_NAME         = "farthing"
      DATABASE_OWNER_SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db-mocked-AbCdEf"
      DATABASE_PORT         = "5432"
      DATABASE_READER_HOSTS = ""
      DATABASE_URL          = "postgresql://farthing.mocked.eu-central-1.rds.amazonaws.com:5432/farthing?sslmode=require"
      PUBLIC_CIDR_1         = "10.20.128.0/22"
      PUBLIC_CIDR_2         = "10.20.132.0/22"
      PUBLIC_CIDR_3         = "10.20.136.0/22"
      PUBLIC_SUBNET_IDS     = join(",", module.vpc.public_subnet_ids)
      VPC_ID                = "vpc-00000000000000000"
    }
    error_message = "The settings of the overlay must be exactly these."
  }
}

run "the_output_is_lines_of_names_and_values" {
  assert {
    condition = alltrue([
      for line in split("\n", trimspace(output.kubernetes_environment)) :
      can(regex("^[A-Z][A-Z0-9_]+=[^'\" ]*$", line))
    ])
    error_message = "Each line must be NAME=value without quotes or spaces."
  }

  assert {
    condition     = endswith(output.kubernetes_environment, "\n")
    error_message = "The last line must end with a line break."
  }
}

run "the_output_has_no_password" {
  assert {
    condition = alltrue([
      for name in keys(local.kubernetes_environment) : !strcontains(name, "PASSWORD")
    ])
    error_message = "The output must contain names of secrets only, never their values."
  }
}

run "only_external_secrets_reads_secrets" {
  assert {
    condition     = keys(module.secrets.reader_policies) == ["external-secrets"]
    error_message = "Only External Secrets may read secrets from AWS; pods get them as files."
  }
}

run "only_pods_reach_the_database" {
  assert {
    condition     = module.rds.security_group_id != "sg-11111111111111111"
    error_message = "The database must have its own security group."
  }
}

run "the_output_has_the_host_of_aurora" {
  variables { database_engine = "aurora-postgresql" }

  assert {
    condition = (
      local.kubernetes_environment["DATABASE_HOST"]
      == "farthing.cluster-mocked.eu-central-1.rds.amazonaws.com"
    )
    error_message = "The output must contain Aurora's host."
  }
}

run "zones_of_another_region_are_refused" {
  command = plan

  variables { availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"] }

  expect_failures = [var.availability_zones]
}

run "a_zone_for_a_region_is_refused" {
  command = plan

  variables {
    region          = "eu-central-1a"
    certificate_arn = "arn:aws:acm:eu-central-1a:123456789012:certificate/1"
  }

  expect_failures = [var.region]
}

run "an_invalid_vpc_cidr_is_refused" {
  command = plan

  variables { vpc_cidr = "farthing" }

  expect_failures = [var.vpc_cidr]
}

run "a_patch_version_of_kubernetes_is_refused" {
  command = plan

  variables { kubernetes_version = "1.35.1" }

  expect_failures = [var.kubernetes_version]
}

run "an_unknown_addon_is_refused" {
  command = plan

  variables { addon_versions = { istio = "v1.0.0-eksbuild.1" } }

  expect_failures = [var.addon_versions]
}

run "a_cluster_without_administrators_is_refused" {
  command = plan

  variables { administrator_role_arns = [] }

  expect_failures = [var.administrator_role_arns]
}

run "an_invalid_public_access_cidr_is_refused" {
  command = plan

  variables { public_access_cidrs = ["home"] }

  expect_failures = [var.public_access_cidrs]
}

run "fewer_nodes_than_zones_are_refused" {
  command = plan

  variables { node_count = 2 }

  expect_failures = [var.node_count]
}

run "a_certificate_of_another_region_is_refused" {
  command = plan

  variables { certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1" }

  expect_failures = [var.certificate_arn]
}

run "another_database_is_refused" {
  command = plan

  variables { database_engine = "mysql" }

  expect_failures = [var.database_engine]
}

run "an_old_postgresql_is_refused" {
  command = plan

  variables { database_engine_version = "13" }

  expect_failures = [var.database_engine_version]
}

run "a_negative_count_is_refused" {
  command = plan

  variables { read_replica_count = -1 }

  expect_failures = [var.read_replica_count]
}
