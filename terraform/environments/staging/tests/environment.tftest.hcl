mock_provider "aws" { source = "../../mocks" }

variables {
  region                  = "eu-central-1"
  availability_zones      = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  administrator_role_arns = ["arn:aws:iam::123456789012:role/platform"]
  certificate_arn         = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
}

# Known ids, where the environment carries them from one module to the next.
override_module {
  target = module.eks
  outputs = {
    cluster_name          = "farthing-staging"
    pod_security_group_id = "sg-11111111111111111"
    pod_role_arns = {
      external-secrets         = "arn:aws:iam::123456789012:role/farthing-staging-external-secrets"
      load-balancer-controller = "arn:aws:iam::123456789012:role/farthing-staging-load-balancer-controller"
    }
  }
}

run "the_overlay_is_told_all_it_needs" {
  assert {
    condition = local.kubernetes_environment == {
      AWS_REGION            = "eu-central-1"
      BACKEND_SECRET        = "farthing-staging/backend"
      CERTIFICATE_ARN       = var.certificate_arn
      CLUSTER_NAME          = "farthing-staging"
      DATABASE_CIDR_1       = "10.30.160.0/22"
      DATABASE_CIDR_2       = "10.30.164.0/22"
      DATABASE_CIDR_3       = "10.30.168.0/22"
      DATABASE_HOST         = "farthing.mocked.eu-central-1.rds.amazonaws.com"
      DATABASE_NAME         = "farthing"
      DATABASE_OWNER_SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db-mocked-AbCdEf"
      DATABASE_PORT         = "5432"
      DATABASE_READER_HOSTS = ""
      DATABASE_URL          = "postgresql://farthing.mocked.eu-central-1.rds.amazonaws.com:5432/farthing?sslmode=require"
      PUBLIC_CIDR_1         = "10.30.128.0/22"
      PUBLIC_CIDR_2         = "10.30.132.0/22"
      PUBLIC_CIDR_3         = "10.30.136.0/22"
      PUBLIC_SUBNET_IDS     = join(",", module.vpc.public_subnet_ids)
      VPC_ID                = "vpc-00000000000000000"
    }
    error_message = "The environment of the overlay must be exactly this."
  }
}

run "it_is_lines_of_names_and_values" {
  assert {
    condition = alltrue([
      for line in split("\n", trimspace(output.kubernetes_environment)) :
      can(regex("^[A-Z][A-Z0-9_]+=[^'\" ]*$", line))
    ])
    error_message = "Each line must be NAME=value without quotes or blanks."
  }

  assert {
    condition     = endswith(output.kubernetes_environment, "\n")
    error_message = "The last line must end."
  }
}

run "no_secret_is_told" {
  assert {
    condition = alltrue([
      for name in keys(local.kubernetes_environment) : !strcontains(name, "PASSWORD")
    ])
    error_message = "Names of secrets may be told, their values never."
  }
}

run "only_external_secrets_reads_secrets" {
  assert {
    condition     = keys(module.secrets.reader_policies) == ["external-secrets"]
    error_message = "Pods get their secrets as files; none reads them from AWS."
  }
}

run "only_pods_reach_the_database" {
  assert {
    condition     = module.rds.security_group_id != "sg-11111111111111111"
    error_message = "The database must have a security group of its own."
  }
}

run "aurora_by_one_variable" {
  variables { database_engine = "aurora-postgresql" }

  assert {
    condition = (
      local.kubernetes_environment["DATABASE_HOST"]
      == "farthing.cluster-mocked.eu-central-1.rds.amazonaws.com"
    )
    error_message = "The overlay must be told Aurora's host."
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

run "what_is_no_network_is_refused" {
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

run "a_cluster_that_nobody_administers_is_refused" {
  command = plan

  variables { administrator_role_arns = [] }

  expect_failures = [var.administrator_role_arns]
}

run "what_is_no_network_for_the_api_is_refused" {
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
